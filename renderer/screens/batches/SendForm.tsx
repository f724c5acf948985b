/** Makes a bundle for chosen stations and hands it over as a file. */
import { Button, MultiSelect, Select, TextInput } from '@mantine/core'
import { useEffect, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { type BatchKind, batchKinds, type PeerView } from '#core/contract/batches.ts'
import { flightIdName } from '../../format/flightIdName.ts'
import page from '../imports/imports.module.css'
import css from './batches.module.css'
import { useBatches } from './batchesStore.ts'

export function SendForm({ stations }: { readonly stations: readonly PeerView[] }) {
  const { t } = useTranslation()
  const { making, made, sendChosen, flights, flightsAsked } = useBatches()
  const [kind, setKind] = useState<BatchKind>('manifests')
  const [receivers, setReceivers] = useState<string[]>([])
  const [chosen, setChosen] = useState<string[]>([])
  const hasFlights = kind === 'manifests' || kind === 'schedule'
  useEffect(() => {
    void flightsAsked()
  }, [flightsAsked])
  const [note, setNote] = useState('')
  const active = stations.filter((station) => station.revokedAt === null)
  if (active.length === 0) return <p className={page.mute}>{t('batches.nobody')}</p>
  return (
    <section className={css.send} aria-label={t('batches.send')}>
      <Select
        label={t('batches.what')}
        data={batchKinds.map((value) => ({ value, label: t(`batches.kind.${value}`) }))}
        value={kind}
        allowDeselect={false}
        onChange={(value) => setKind(batchKinds.find((each) => each === value) ?? 'manifests')}
      />
      <MultiSelect
        size="md"
        label={t('batches.to')}
        data={active.map(({ id, name }) => ({ value: id, label: `${name} (${id})` }))}
        value={receivers}
        onChange={setReceivers}
      />
      {hasFlights && (
        <MultiSelect
          size="md"
          label={t('batches.onFlights')}
          placeholder={chosen.length === 0 ? t('batches.allFlights') : ''}
          data={flights.map((id) => ({ value: id, label: flightIdName(id) }))}
          value={chosen}
          onChange={setChosen}
          searchable
        />
      )}
      <TextInput label={t('batches.note')} value={note} onChange={(event) => setNote(event.currentTarget.value)} />
      <Button
        loading={making}
        disabled={receivers.length === 0}
        onClick={() =>
          void sendChosen({ kind, receivers, flights: hasFlights ? chosen : [], note: note.trim() || null })
        }
      >
        {t('batches.save')}
      </Button>
      {made && (
        <p className={page.good} role="status">
          ✓ {made}
        </p>
      )}
    </section>
  )
}
