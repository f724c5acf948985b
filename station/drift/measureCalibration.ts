/** Whether what the pack says of the checked comes true: expected finds of a week against those made. */
import type { DriftReport } from '#core/contract/packReports.ts'
import { wilsonInterval } from '#models/evaluation/wilsonInterval.ts'
import type { MemberRow } from './WeekRows.ts'

/** Null: nobody was checked that week. */
export function measureCalibration(
  checked: readonly MemberRow[],
  p: Float64Array,
  week: number,
): DriftReport['weeks'][number]['calibration'] {
  let [said, found, n] = [0, 0, 0]
  checked.forEach((one, at) => {
    if (one.week !== week) return
    said += p[at] as number
    found += Number(one.label?.found === true)
    n++
  })
  const interval = wilsonInterval(found, n)
  if (interval === null) return null
  const expected = said / n
  return { expected, found: interval, inStep: expected >= interval.low && expected <= interval.high }
}
