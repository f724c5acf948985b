/** Takes a person's request in. */
import { Button, Select, Textarea } from '@mantine/core'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { personRequestKinds } from '#core/contract/requestsOfPersons.ts'
import { client } from '../../client/client.ts'
import { PersonPicker } from '../../components/PersonPicker.tsx'
import { tellDone, tellFailure } from '../../components/tell.ts'
import css from '../performance/performance.module.css'
import { useRights } from './rightsStore.ts'

export function RequestForm() {
  const { t } = useTranslation()
  const asked = useRights((it) => it.asked)
  const [travellerId, setTravellerId] = useState('')
  const [kind, setKind] = useState<(typeof personRequestKinds)[number]>('access')
  const [words, setWords] = useState('')
  const [round, setRound] = useState(0)
  const take = async () => {
    try {
      await client.people.takeRequest({ kind, travellerId, words })
      tellDone(t('rights.requestTaken'))
      setWords('')
      setTravellerId('')
      setRound(round + 1)
      await asked('requests')
    } catch (error) {
      tellFailure(t, error)
    }
  }
  return (
    <form
      className={css.card}
      onSubmit={(event) => {
        event.preventDefault()
        void take()
      }}
    >
      <h3>{t('rights.takeRequest')}</h3>
      <PersonPicker key={round} value="" onChange={setTravellerId} />
      <Select
        label={t('rights.kindLabel')}
        value={kind}
        allowDeselect={false}
        data={personRequestKinds.map((it) => ({ value: it, label: t(`rights.kind.${it}`) }))}
        onChange={(value) => setKind(personRequestKinds.find((it) => it === value) ?? 'access')}
      />
      <Textarea
        label={t('rights.words')}
        value={words}
        required
        maxLength={2000}
        autosize
        minRows={2}
        onChange={(event) => setWords(event.currentTarget.value)}
      />
      <div className={css.acts}>
        <Button type="submit" disabled={!travellerId}>
          {t('rights.take')}
        </Button>
      </div>
    </form>
  )
}
