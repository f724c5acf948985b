/** Gate mode: dark, big, one person at a time, four buttons. */
import { useEffect, useMemo } from 'react'
import type { User } from '#core/contract/access.ts'
import { useChanges } from '../../client/changes.ts'
import { FailureNotice, RowSkeletons } from '../../components/Notice.tsx'
import { orderForGate } from '../../format/orderForGate.ts'
import { rememberFlight } from '../../shell/currentFlight.ts'
import { useKeys } from '../../shell/keyboard.ts'
import { go } from '../../shell/route.ts'
import { CabinPlan } from './CabinPlan.tsx'
import { GateButtons } from './GateButtons.tsx'
import { GateTop } from './GateTop.tsx'
import { NextPeople } from './NextPeople.tsx'
import { PersonCard } from './PersonCard.tsx'
import css from './gate.module.css'
import { useGate } from './gateStore.ts'

const shownNext = 6

export function GateScreen({ flightId, user }: { readonly flightId: string; readonly user: User }) {
  const { answer, doorRow, chosenId, opened, personChosen } = useGate()
  useEffect(() => {
    rememberFlight(flightId)
    void opened(flightId)
  }, [flightId, opened])
  useChanges(['worklist'], flightId, () => void opened(flightId))
  const rows = answer.value?.rows
  const expected = useMemo(() => orderForGate(rows ?? [], doorRow), [rows, doorRow])
  const chosen = rows?.find((row) => row.travellerId === chosenId)
  const first = chosen ? { row: chosen, mayHavePassed: false } : (expected[0] ?? null)
  const rest = expected.filter((it) => it.row.travellerId !== first?.row.travellerId)
  const step = (by: number) => {
    const ids = expected.map((it) => it.row.travellerId)
    const next = ids[Math.max(0, Math.min(ids.length - 1, ids.indexOf(first?.row.travellerId ?? '') + by))]
    personChosen(next ?? null)
  }
  useKeys({
    Escape: () => go({ name: 'worklist', flightId }),
    ArrowDown: () => step(1),
    j: () => step(1),
    ArrowUp: () => step(-1),
    k: () => step(-1),
  })
  if (!answer.value && answer.state === 'failed')
    return <FailureNotice failure={answer.failure ?? ''} onRetry={() => void opened(flightId)} />
  if (!answer.value) return <RowSkeletons rows={4} height={120} />
  return (
    <div className={css.gate}>
      <GateTop list={answer.value} waiting={expected.length} />
      <div className={css.body}>
        <div className={css.people} tabIndex={0} role="region" aria-label={first?.row.name ?? ''}>
          <PersonCard expected={first} />
          <NextPeople expected={rest.slice(0, shownNext)} onChoose={personChosen} />
        </div>
        <CabinPlan rows={answer.value.rows} currentId={first?.row.travellerId ?? null} />
      </div>
      <GateButtons row={first?.row ?? null} active={user.role !== 'auditor'} />
    </div>
  )
}
