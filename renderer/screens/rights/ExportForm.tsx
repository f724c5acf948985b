/** Everything held on one person, as a page to read or print and as data; the copy for the person leaves others out. */
import { Button, SegmentedControl, TextInput } from '@mantine/core'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { client } from '../../client/client.ts'
import { PersonPicker } from '../../components/PersonPicker.tsx'
import { saveFile } from '../../components/saveFile.ts'
import { tellDone, tellFailure } from '../../components/tell.ts'
import css from '../performance/performance.module.css'

export function ExportForm() {
  const { t } = useTranslation()
  const [travellerId, setTravellerId] = useState('')
  const [reason, setReason] = useState('')
  const [copy, setCopy] = useState<'person' | 'file'>('person')
  const give = async (form: 'html' | 'json') => {
    try {
      const answer = await client.people.export({ travellerId, reason, copy })
      const name = `${travellerId.replaceAll('/', '-')}-${copy}.${form}`
      if (form === 'json') saveFile(name, JSON.stringify(answer.package, null, 2), 'application/json')
      else saveFile(name, answer.html ?? '', 'text/html')
      tellDone(t('rights.exported', { name }))
    } catch (error) {
      tellFailure(t, error)
    }
  }
  const ready = travellerId !== '' && reason.trim() !== ''
  return (
    <section className={css.card}>
      <h3>{t('rights.export')}</h3>
      <PersonPicker value="" onChange={setTravellerId} />
      <TextInput
        label={t('rights.reason')}
        value={reason}
        required
        maxLength={500}
        onChange={(event) => setReason(event.currentTarget.value)}
      />
      <SegmentedControl
        aria-label={t('rights.copyLabel')}
        size="md"
        value={copy}
        data={(['person', 'file'] as const).map((it) => ({ value: it, label: t(`rights.copy.${it}`) }))}
        onChange={(value) => setCopy(value === 'file' ? 'file' : 'person')}
      />
      <p className={css.mute}>{t(`rights.copyHint.${copy}`)}</p>
      <div className={css.acts}>
        <Button disabled={!ready} onClick={() => void give('html')}>
          {t('rights.asPage')}
        </Button>
        <Button variant="default" disabled={!ready} onClick={() => void give('json')}>
          {t('rights.asData')}
        </Button>
      </div>
    </section>
  )
}
