/** Makes a bundle for chosen stations, and hands it over as a file or to the hub. */
import { Button, MultiSelect, Select, TextInput } from '@mantine/core'
import { useEffect, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { type BatchKind, batchKinds, type BatchOverview } from '#core/contract/batches.ts'
import { flightIdName } from '../../format/flightIdName.ts'
import page from '../imports/imports.module.css'
import css from './batches.module.css'
import { useBatches } from './batchesStore.ts'
import { useWish } from './useWish.ts'

export function SendForm({ overview }: { readonly overview: BatchOverview }) {
  const { t } = useTranslation()
  const { making, made, sendChosen, flights, flightsAsked } = useBatches()
  const wish = useWish(overview.assignments)
  const [note, setNote] = useState('')
  useEffect(() => {
    void flightsAsked()
  }, [flightsAsked])
  const active = overview.stations.filter((station) => station.revokedAt === null)
  if (active.length === 0) return <p className={page.mute}>{t('batches.nobody')}</p>
  const send = (by: 'file' | 'hub') =>
    void sendChosen({
      kind: wish.kind,
      receivers: wish.receivers,
      flights: wish.flights,
      note: note.trim() || null,
      by,
    })
  return (
    <section className={css.send} aria-label={t('batches.send')}>
      <KindSelect kind={wish.kind} onChange={wish.kindChosen} />
      <MultiSelect
        size="md"
        label={t('batches.to')}
        data={active.map(({ id, name }) => ({ value: id, label: `${name} (${id})` }))}
        value={[...wish.receivers]}
        onChange={wish.receiversChosen}
      />
      {wish.hasFlights && (
        <MultiSelect
          className={css.wide ?? ''}
          size="md"
          label={t('batches.onFlights')}
          placeholder={wish.flights.length === 0 ? t('batches.allFlights') : ''}
          data={flights.map((id) => ({ value: id, label: flightIdName(id) }))}
          value={[...wish.flights]}
          onChange={wish.flightsChosen}
          searchable
        />
      )}
      <TextInput label={t('batches.note')} value={note} onChange={(event) => setNote(event.currentTarget.value)} />
      <Button loading={making} disabled={wish.receivers.length === 0} onClick={() => send('file')}>
        {t('batches.save')}
      </Button>
      {overview.hub.url !== null && (
        <Button variant="default" disabled={making || wish.receivers.length === 0} onClick={() => send('hub')}>
          {t('batches.byHub')}
        </Button>
      )}
      {wish.isPreselected && <p className={page.mute}>{t('batches.preselected')}</p>}
      {made && (
        <p className={page.good} role="status">
          ✓ {made.by === 'hub' ? t('batches.atHub', { name: made.name }) : made.name}
        </p>
      )}
    </section>
  )
}

type KindProps = { readonly kind: BatchKind; readonly onChange: (kind: BatchKind) => void }

function KindSelect({ kind, onChange }: KindProps) {
  const { t } = useTranslation()
  return (
    <Select
      label={t('batches.what')}
      data={batchKinds.map((value) => ({ value, label: t(`batches.kind.${value}`) }))}
      value={kind}
      allowDeselect={false}
      onChange={(value) => onChange(batchKinds.find((each) => each === value) ?? 'manifests')}
    />
  )
}
