/** What a person should look at now. Nothing is changed by an alarm: it asks for more random checks or a new training. */
import type { DriftReport } from '#core/contract/packReports.ts'

/** Fewer travellers in a week are no week to judge by. */
const fewestTravellers = 100
/** More new codes than this: the world has something the pack never saw. */
const mostUnseen = 0.05

export function raiseAlarms(weeks: DriftReport['weeks']): DriftReport['alarms'] {
  const latest = weeks.findLast((week) => week.travellers >= fewestTravellers)
  if (latest === undefined) return []
  const alarms: DriftReport['alarms'] = []
  if (latest.scoreBand === 'changed') alarms.push('score')
  if (latest.changed > 0) alarms.push('features')
  if ((latest.unseenShare ?? 0) > mostUnseen) alarms.push('unseen')
  if (latest.alarm) alarms.push('hitRate')
  if (latest.calibration !== null && !latest.calibration.inStep) alarms.push('calibration')
  return alarms
}
