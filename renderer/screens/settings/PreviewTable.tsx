/** What a rule would change: for each flight how many are proposed, who comes onto the list and who leaves it. */
import { useTranslation } from 'react-i18next'
import type { PolicyPreview } from '#core/contract/settings.ts'
import { ColumnHeads } from '../../components/ColumnHeads.tsx'
import { EmptyNotice } from '../../components/Notice.tsx'
import { flightIdName } from '../../format/flightIdName.ts'
import css from '../performance/performance.module.css'

type Look = PolicyPreview['flights'][number]
const columns = ['flight', 'travellers', 'proposed', 'random', 'enters', 'leaves'] as const
const namesShown = 6

export function PreviewTable({ preview }: { readonly preview: PolicyPreview }) {
  const { t } = useTranslation()
  if (preview.flights.length === 0) return <EmptyNotice title={t('settings.noFlights')} />
  return (
    <section className={css.card} role="status">
      <h3>{t('settings.previewTitle', { flights: preview.flights.length })}</h3>
      <div className={css.box}>
        <table className={css.table}>
          <thead>
            <tr>
              <ColumnHeads names={columns} texts="settings.column" />
            </tr>
          </thead>
          <tbody>
            {preview.flights.map((look) => (
              <LookRow key={look.flightId} look={look} />
            ))}
          </tbody>
        </table>
      </div>
      {preview.more > 0 && <p className={css.mute}>{t('settings.moreFlights', { count: preview.more })}</p>}
    </section>
  )
}

function LookRow({ look }: { readonly look: Look }) {
  const { t } = useTranslation()
  return (
    <tr>
      <td>
        {flightIdName(look.flightId)}
        {look.hasOwnCapacity && <div className={css.mute}>{t('settings.ownCapacity')}</div>}
      </td>
      <td className={css.number}>{look.travellers}</td>
      <td>
        <b>
          {look.selectedBefore} → {look.selectedAfter}
        </b>
      </td>
      <td>
        {look.randomBefore} → {look.randomAfter}
      </td>
      <td>
        <Movers movers={look.enters} />
      </td>
      <td>
        <Movers movers={look.leaves} />
      </td>
    </tr>
  )
}

function Movers({ movers }: { readonly movers: Look['enters'] }) {
  const { t } = useTranslation()
  if (movers.length === 0) return <>–</>
  const names = movers
    .slice(0, namesShown)
    .map((mover) => `${mover.name}${mover.reason === 'random' ? ` (${t('selection.random')})` : ''}`)
  const more = movers.length - names.length
  return (
    <span className={css.wrap} title={movers.map((mover) => mover.name).join('\n')}>
      {names.join(', ')}
      {more > 0 && ` +${more}`}
    </span>
  )
}
