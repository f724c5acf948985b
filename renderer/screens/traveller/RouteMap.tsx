/** A map of the way: land in outline, meridians and parallels, and each leg as the great circle it is; nothing from a network. */
import { useTranslation } from 'react-i18next'
import type { TravellerPage } from '#core/contract/travellers.ts'
import { mapRoute } from '../../format/mapRoute.ts'
import css from './traveller.module.css'

const width = 420
const height = 200

export function RouteMap({ legs }: { readonly legs: TravellerPage['itinerary'] }) {
  const { t } = useTranslation()
  const map = mapRoute(legs, { width, height })
  if (!map) return null
  return (
    <svg className={css.map} viewBox={`0 0 ${width} ${height}`} role="img" aria-label={t('route.map')}>
      <path d={map.land} className={css.mapLand} fillRule="evenodd" />
      {map.grid.map((line) => (
        <path key={line} d={line} className={css.mapGrid} />
      ))}
      {map.arcs.map((arc) => (
        <path key={arc.path} d={arc.path} className={arc.here ? css.mapHere : css.mapArc} />
      ))}
      {map.points.map((point) => (
        <g key={`${point.code}${point.x}`} transform={`translate(${point.x} ${point.y})`}>
          <circle r="3.5" className={css.mapPoint} />
          <text x={point.dx} y={point.dy} textAnchor={point.anchor}>
            {point.code}
          </text>
        </g>
      ))}
    </svg>
  )
}
