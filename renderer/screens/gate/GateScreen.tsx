/** Gate mode: dark, big, one person at a time; at the aircraft door or at the line in the hall. All acts lie within a thumb's reach. */
import { useEffect, useMemo } from 'react'
import type { User } from '#core/contract/access.ts'
import { useChanges } from '../../client/changes.ts'
import { FailureNotice, RowSkeletons } from '../../components/Notice.tsx'
import { leavingRow } from '../../format/leavingRow.ts'
import { type Expected, orderForGate, toExpected } from '../../format/orderForGate.ts'
import { rememberFlight } from '../../shell/currentFlight.ts'
import { useKeys } from '../../shell/keyboard.ts'
import { go } from '../../shell/route.ts'
import { useScans } from '../../shell/scanner.ts'
import { useTeamOf } from '../flight/teamStore.ts'
import { CabinPlan } from './CabinPlan.tsx'
import { GateButtons } from './GateButtons.tsx'
import { GateTop } from './GateTop.tsx'
import { HallLine } from './HallLine.tsx'
import { LeavingRow } from './LeavingRow.tsx'
import { Likelier } from './Likelier.tsx'
import { NextPeople } from './NextPeople.tsx'
import { PersonCard } from './PersonCard.tsx'
import { ScanFlash, ScanVerdictCard } from './ScanVerdictCard.tsx'
import css from './gate.module.css'
import { isStray, useGate } from './gateStore.ts'
import { useGateTastes } from './gateTastes.ts'
import { useGateScan } from './useGateScan.ts'

const shownNext = 6

export function GateScreen({ flightId, user }: { readonly flightId: string; readonly user: User }) {
  const { answer, doorRow, opened, personChosen, personPinned, doorMoved, scanned } = useGate()
  const { place, screen } = useGateTastes()
  const mayAct = user.role !== 'auditor'
  const scan = useGateScan()
  useEffect(() => {
    rememberFlight(flightId)
    void opened(flightId)
  }, [flightId, opened])
  useTeamOf(flightId)
  useChanges(['worklist', 'bags'], flightId, () => void opened(flightId))
  useScans((text) => {
    void scan(text)
    return true
  })
  const { expected, first, likelier } = useExpected()
  const step = (by: number) => {
    const ids = expected.map((it) => it.row.travellerId)
    const at = ids.indexOf(first?.row.travellerId ?? '')
    personChosen(ids[Math.max(0, Math.min(ids.length - 1, at + by))] ?? null)
  }
  const leave = () => go({ name: 'worklist', flightId })
  const keys = { ArrowDown: () => step(1), j: () => step(1), ArrowUp: () => step(-1), k: () => step(-1) }
  useKeys({ Escape: leave, ...keys })
  if (!answer.value && answer.state === 'failed')
    return <FailureNotice failure={answer.failure ?? ''} onRetry={() => void opened(flightId)} />
  if (!answer.value) return <RowSkeletons rows={4} height={120} />
  const leaving = leavingRow(answer.value.rows, doorRow)
  const rest = expected.filter((it) => it.row.travellerId !== first?.row.travellerId)
  return (
    <div className={css.gate} data-place={place} data-screen={screen}>
      <GateTop list={answer.value} waiting={expected.length} />
      <div className={css.body}>
        <div className={css.people} tabIndex={0} role="region" aria-label={first?.row.name ?? ''}>
          <ScanVerdictCard />
          <PersonCard expected={first} waiting={isStray(scanned)} mayAct={mayAct} />
          {likelier && <Likelier expected={likelier} onTake={personPinned} />}
          {place === 'hall' && <HallLine rows={answer.value.rows} />}
          <NextPeople expected={rest.slice(0, shownNext)} onChoose={personChosen} />
          {place === 'door' && <LeavingRow leaving={leaving} />}
        </div>
        <CabinPlan rows={answer.value.rows} currentId={first?.row.travellerId ?? null} />
      </div>
      <GateButtons
        row={isStray(scanned) ? null : (first?.row ?? null)}
        active={mayAct}
        onStep={step}
        onLeave={leave}
        rowSteps={place === 'door' ? { ...leaving, onMove: doorMoved } : null}
      />
      <ScanFlash />
    </div>
  )
}

type InHand = {
  readonly expected: readonly Expected[]
  readonly first: Expected | null
  /** Somebody who has become likelier than the person in hand meanwhile. */
  readonly likelier: Expected | null
}

/** The selected people in their likely order, and the one in hand: chosen, or the likeliest when brought up. */
function useExpected(): InHand {
  const { answer, cabin, doorRow, chosenId, pinnedId, personPinned } = useGate()
  const { place } = useGateTastes()
  const rows = answer.value?.rows
  const order = useMemo(() => ({ doorRow, place, cabin }), [doorRow, place, cabin])
  const expected = useMemo(() => orderForGate(rows ?? [], order), [rows, order])
  const likeliest = expected[0] ?? null
  const pinned = rows?.find((row) => row.travellerId === pinnedId) ?? null
  const likeliestId = likeliest?.row.travellerId ?? null
  useEffect(() => {
    if (pinned === null && likeliestId !== null) personPinned(likeliestId)
  }, [pinned, likeliestId, personPinned])
  const chosen = rows?.find((row) => row.travellerId === chosenId)
  const kept = pinned ? toExpected(pinned, order) : likeliest
  const first = chosen ? { ...toExpected(chosen, order), mayHavePassed: false } : kept
  const isOvertaken = !chosen && likeliest !== null && likeliest.row.travellerId !== first?.row.travellerId
  return { expected, first, likelier: isOvertaken ? likeliest : null }
}
