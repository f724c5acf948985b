/** Asks to see what is kept apart. */
import { Button, NumberInput, TextInput } from '@mantine/core'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { splitId } from '#core/flight/splitId.ts'
import { client } from '../../client/client.ts'
import { tellDone, tellFailure } from '../../components/tell.ts'
import css from '../performance/performance.module.css'
import { useRights } from './rightsStore.ts'

const empty = { subject: '', reason: '', hours: 24 }

/** A flight, or one person on it: the id of a traveller begins with that of the flight. */
function placeOf(subject: string) {
  const { flightId, own } = splitId(subject)
  return { flightId, travellerId: own === '' ? null : subject }
}

export function AskForm() {
  const { t } = useTranslation()
  const asked = useRights((it) => it.asked)
  const [form, setForm] = useState(empty)
  const { subject, reason, hours } = form
  const ask = async () => {
    try {
      await client.retention.requestAccess({ ...placeOf(subject.trim()), reason, hours })
      tellDone(t('rights.asked'))
      setForm(empty)
      await asked('opening')
    } catch (error) {
      tellFailure(t, error)
    }
  }
  const typed = (change: Partial<typeof empty>) => setForm({ ...form, ...change })
  return (
    <form
      className={css.card}
      onSubmit={(event) => {
        event.preventDefault()
        void ask()
      }}
    >
      <h3>{t('rights.askOpening')}</h3>
      <div className={css.three}>
        <TextInput
          label={t('rights.subject')}
          placeholder="KE18-20261122-LAXICN"
          value={subject}
          required
          onChange={(event) => typed({ subject: event.currentTarget.value })}
        />
        <TextInput
          label={t('rights.reason')}
          value={reason}
          required
          maxLength={1000}
          onChange={(event) => typed({ reason: event.currentTarget.value })}
        />
        <NumberInput
          label={t('rights.hours')}
          value={hours}
          min={1}
          max={168}
          allowDecimal={false}
          onChange={(value) => typed({ hours: Number(value) || 24 })}
        />
      </div>
      <div className={css.acts}>
        <Button type="submit">{t('rights.ask')}</Button>
      </div>
    </form>
  )
}
