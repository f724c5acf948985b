/** One flight and whose it is; a change is saved by its button. */
import { Button, MultiSelect, TagsInput } from '@mantine/core'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { AssignmentView } from '#core/contract/exchange.ts'
import { flightIdName } from '../../format/flightIdName.ts'
import { formatRoute } from '../../shell/route.ts'
import css from './batches.module.css'
import { useBatches } from './batchesStore.ts'

type Props = {
  readonly flightId: string
  readonly assignment: AssignmentView | null
  readonly places: readonly { readonly value: string; readonly label: string }[]
  /** Names that were used before. */
  readonly teams: readonly string[]
  readonly isLead: boolean
}

const isSame = (a: readonly string[], b: readonly string[]) => a.toSorted().join('\n') === b.toSorted().join('\n')

export function AssignRow({ flightId, assignment, places, teams, isLead }: Props) {
  const { t } = useTranslation()
  const flightAssigned = useBatches((state) => state.flightAssigned)
  const saved = { stations: assignment?.stations ?? [], teams: assignment?.teams ?? [] }
  const [stations, setStations] = useState<string[]>(saved.stations)
  const [own, setOwn] = useState<string[]>(saved.teams)
  const name = flightIdName(flightId)
  const isChanged = !isSame(stations, saved.stations) || !isSame(own, saved.teams)
  const nameOf = (id: string) => places.find(({ value }) => value === id)?.label ?? id
  return (
    <tr>
      <td>
        <a className={css.link} href={formatRoute({ name: 'worklist', flightId })}>
          {name}
        </a>
      </td>
      {isLead ? (
        <>
          <td>
            <MultiSelect
              size="md"
              aria-label={t('batches.stationsOf', { flight: name })}
              placeholder={stations.length === 0 ? t('batches.nobodyYet') : ''}
              data={[...places]}
              value={stations}
              onChange={setStations}
            />
          </td>
          <td>
            <TagsInput
              size="md"
              aria-label={t('batches.teamsOf', { flight: name })}
              placeholder={own.length === 0 ? t('batches.teamHint') : ''}
              data={[...teams]}
              value={own}
              maxTags={8}
              onChange={setOwn}
            />
          </td>
          <td>
            <Button
              variant={isChanged ? 'filled' : 'default'}
              disabled={!isChanged}
              aria-label={t('batches.assignTo', { flight: name })}
              onClick={() => void flightAssigned({ flightId, stations, teams: own })}
            >
              {t('batches.assign')}
            </Button>
          </td>
        </>
      ) : (
        <>
          <td>{stations.map(nameOf).join(', ') || '–'}</td>
          <td>{own.join(', ') || '–'}</td>
          <td />
        </>
      )}
    </tr>
  )
}
