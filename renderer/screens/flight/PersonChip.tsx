/** One person in a list of many: mark, name, seat; a touch brings them up beside the list. */
import { useTranslation } from 'react-i18next'
import type { WorklistRow } from '#core/contract/worklist.ts'
import { ClaimTag } from '../../components/ClaimTag.tsx'
import { markOf } from '../../components/SelectionMark.tsx'
import { useSession } from '../../shell/sessionStore.ts'
import css from './flight.module.css'
import { useTeam } from './teamStore.ts'

type Props = {
  readonly person: {
    readonly travellerId: string
    readonly name: string
    readonly seat: string | null
  }
  readonly row: WorklistRow | null
  readonly current: boolean
  readonly detail?: string | null
  readonly showsClaim?: boolean
  readonly onChoose: (travellerId: string) => void
}

export function PersonChip({ person, row, current, detail = null, showsClaim = true, onChoose }: Props) {
  const { t } = useTranslation()
  const claim = useTeam((it) => it.claims.get(person.travellerId))
  const own = useSession((it) => it.user?.id)
  const reason = row?.selection?.reason ?? null
  const done = row !== null && row.disposition.state !== 'open'
  return (
    <button
      type="button"
      className={css.chip}
      aria-pressed={current}
      data-person={person.travellerId}
      onClick={() => onChoose(person.travellerId)}
    >
      <span className={css.chipMark} data-reason={reason ?? undefined} aria-hidden="true">
        {done ? '✓' : markOf(reason)}
      </span>
      <b>{person.name}</b>
      <span className={css.mute}>{person.seat ?? '–'}</span>
      {reason && <span className="visually-hidden">{t(`selection.${reason}`)}</span>}
      {detail && <span className={css.detail}>{detail}</span>}
      {claim && showsClaim && (
        <ClaimTag
          holder={claim.by.name}
          own={claim.by.id === own && claim.station === null}
          offeredTo={claim.offeredTo?.name ?? null}
        />
      )}
    </button>
  )
}
