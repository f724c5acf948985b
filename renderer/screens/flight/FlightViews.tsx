/** The ways to look at one flight, each one key away. */
import { useTranslation } from 'react-i18next'
import { useKeys } from '../../shell/keyboard.ts'
import { type FlightPlace, formatRoute, go } from '../../shell/route.ts'
import css from './flight.module.css'
import { useFlightPage } from './flightPageStore.ts'
import { useTeam } from './teamStore.ts'

const views: readonly { readonly name: FlightPlace; readonly key: string }[] = [
  { name: 'worklist', key: 'l' },
  { name: 'seats', key: 'c' },
  { name: 'bags', key: 'b' },
  { name: 'sources', key: 'n' },
  { name: 'changes', key: 'd' },
  { name: 'team', key: 't' },
]

export function FlightViews({ flightId, view }: { readonly flightId: string; readonly view: FlightPlace }) {
  const { t } = useTranslation()
  const unseen = useFlightPage((it) => (it.flightId === flightId ? it.unseen : 0))
  const held = useTeam((it) => (it.flightId === flightId ? it.claims.size : 0))
  const counts: Readonly<Partial<Record<FlightPlace, number>>> = { changes: unseen, team: held }
  useKeys(Object.fromEntries(views.map(({ name, key }) => [key, () => go({ name, flightId })])))
  return (
    <nav className={css.views} aria-label={t('flightPage.views')}>
      {views.map(({ name, key }) => (
        <a key={name} href={formatRoute({ name, flightId })} aria-current={name === view ? 'page' : undefined}>
          {t(`flightPage.view.${name}`)}
          {(counts[name] ?? 0) > 0 && <b>{counts[name]}</b>}
          <kbd aria-hidden="true">{key.toUpperCase()}</kbd>
        </a>
      ))}
    </nav>
  )
}
