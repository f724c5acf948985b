/** Legal holds: who and what must not be deleted, and until when. */
import { Button, TextInput } from '@mantine/core'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { LegalHold } from '#core/contract/retention.ts'
import { splitId } from '#core/flight/splitId.ts'
import { client } from '../../client/client.ts'
import { EmptyNotice } from '../../components/Notice.tsx'
import { PersonPicker } from '../../components/PersonPicker.tsx'
import { Tag } from '../../components/StatusTag.tsx'
import { tellDone, tellFailure } from '../../components/tell.ts'
import css from '../performance/performance.module.css'
import { ReasonDialog } from '../performance/ReasonDialog.tsx'
import { useRights } from './rightsStore.ts'

export function HoldsPart({ isLead }: { readonly isLead: boolean }) {
  const { t } = useTranslation()
  const { holds, asked } = useRights()
  const [ending, setEnding] = useState<LegalHold | null>(null)
  if (!holds.value) return null
  const end = async (reason: string) => {
    if (!ending) return
    await client.retention.endHold({ id: ending.id, reason }).catch((error: unknown) => tellFailure(t, error))
    await asked('holds')
  }
  return (
    <div className={css.stack}>
      <p className={css.mute}>{t('rights.holdHint')}</p>
      {isLead && <HoldForm />}
      {holds.value.length === 0 && <EmptyNotice title={t('rights.noHolds')} />}
      {holds.value.map((hold) => (
        <HoldCard key={hold.id} hold={hold} onEnd={isLead ? () => setEnding(hold) : null} />
      ))}
      {ending && (
        <ReasonDialog
          title={t('rights.endHold')}
          hint={ending.authority}
          save={t('rights.endHold')}
          onClose={() => setEnding(null)}
          onSave={end}
        />
      )}
    </div>
  )
}

function HoldCard({ hold, onEnd }: { readonly hold: LegalHold; readonly onEnd: (() => void) | null }) {
  const { t } = useTranslation()
  const over = hold.endedAt !== null
  const reason = hold.endReason === 'until' ? t('rights.until') : hold.endReason
  return (
    <section className={css.card}>
      <header>
        <Tag tone={over ? 'plain' : 'warn'} text={t(over ? 'rights.holdOver' : 'rights.holdOn')} />
        <h3>{hold.travellerId ?? t('rights.wholeFlight', { flight: hold.flightId })}</h3>
        <span className={css.space} />
        {!over && onEnd && (
          <Button variant="default" onClick={onEnd}>
            {t('rights.endHold')}
          </Button>
        )}
      </header>
      <p>
        {hold.authority} · {hold.reason}
      </p>
      <p className={css.mute}>
        {[hold.by, hold.at.slice(0, 10), hold.untilOn && t('rights.untilDay', { day: hold.untilOn })]
          .filter(Boolean)
          .join(' · ')}
        {over &&
          ` · ${[hold.endedBy === 'station' ? t('rights.station') : hold.endedBy, hold.endedAt?.slice(0, 10), reason].join(' · ')}`}
      </p>
    </section>
  )
}

const empty = { travellerId: '', reason: '', authority: '', untilOn: '' }

function HoldForm() {
  const { t } = useTranslation()
  const asked = useRights((it) => it.asked)
  const [form, setForm] = useState(empty)
  const place = async () => {
    const { travellerId, reason, authority, untilOn } = form
    const { flightId } = splitId(travellerId)
    try {
      await client.retention.placeHold({ flightId, travellerId, reason, authority, untilOn: untilOn || null })
      tellDone(t('rights.holdPlaced'))
      setForm(empty)
      await asked('holds')
    } catch (error) {
      tellFailure(t, error)
    }
  }
  return (
    <form
      className={css.card}
      onSubmit={(event) => {
        event.preventDefault()
        void place()
      }}
    >
      <h3>{t('rights.placeHold')}</h3>
      <PersonPicker
        key={form.travellerId === '' ? 'empty' : 'chosen'}
        value={form.travellerId}
        onChange={(travellerId) => setForm({ ...form, travellerId })}
      />
      <div className={css.three}>
        <TextInput
          label={t('rights.authority')}
          value={form.authority}
          required
          maxLength={300}
          onChange={(event) => setForm({ ...form, authority: event.currentTarget.value })}
        />
        <TextInput
          label={t('rights.reason')}
          value={form.reason}
          required
          maxLength={1000}
          onChange={(event) => setForm({ ...form, reason: event.currentTarget.value })}
        />
        <TextInput
          label={t('rights.untilOn')}
          type="date"
          value={form.untilOn}
          onChange={(event) => setForm({ ...form, untilOn: event.currentTarget.value })}
        />
      </div>
      <div className={css.acts}>
        <Button type="submit" disabled={!form.travellerId}>
          {t('rights.placeHold')}
        </Button>
      </div>
    </form>
  )
}
