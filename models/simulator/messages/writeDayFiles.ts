/** Writes all files of one day of arrivals, in the order in which they were prepared. */
import type { FilledFlight } from '../bookings/fillFlight.ts'
import { dayOfMinute, hhmm, isoDay, isoInstant } from '../clock.ts'
import { Random } from '../Random.ts'
import type { SimulatedFile } from '../SimulatedDay.ts'
import type { WorldDay } from '../simulateWorld.ts'
import { type PushLabel, pushMinutes, type WorldSettings } from '../tables/settings.ts'
import { drawQuirks, type MessageQuirks, noQuirks, quirkNames, wrapLines } from './quirks.ts'
import { writeBsm } from './writeBsm.ts'
import { writeCrewList, writePassengerList } from './writePaxlst.ts'
import { writePnrgov } from './writePnrgov.ts'
import { writeDeclarations, writeInspections, writeSchedule } from './writeRecords.ts'

export type FilePlan = { readonly seed: number; readonly settings: WorldSettings }

export function writeDayFiles(lived: WorldDay, plan: FilePlan): readonly SimulatedFile[] {
  const random = new Random(plan.seed, lived.day, 13)
  const files: SimulatedFile[] = [scheduleFile(lived)]
  for (const filled of lived.flights) {
    for (const label of plan.settings.pushes) files.push(pushFile(filled, label, { plan, random }))
    files.push(...listFiles(filled, { plan, random }), bagFile(filled), declarationFile(filled))
  }
  files.sort((a, b) => (a.preparedAt < b.preparedAt ? -1 : a.preparedAt > b.preparedAt ? 1 : a.name < b.name ? -1 : 1))
  return [...files, inspectionFile(lived)]
}

const stamp = (minute: number): string => `${isoDay(dayOfMinute(minute)).replaceAll('-', '')}T${hhmm(minute)}`

const flightName = (filled: FilledFlight): string => filled.flight.carrier.code + filled.flight.route.number

/** Published the evening before, 18:00 Korean time. */
function scheduleFile(lived: WorldDay): SimulatedFile {
  const minute = lived.day * 1440 - 15 * 60
  const earliest = lived.flights.reduce((first, one) => Math.min(first, one.flight.departure - 4330), minute)
  return {
    name: `${isoDay(lived.day).replaceAll('-', '')}-schedule.json`,
    text: writeSchedule(lived.flights),
    kind: 'SCHEDULE',
    preparedAt: isoInstant(earliest),
    flightId: null,
    quirks: [],
  }
}

type Making = { readonly plan: FilePlan; readonly random: Random }

function pushFile(filled: FilledFlight, label: PushLabel, { plan, random }: Making): SimulatedFile {
  const minute = filled.flight.departure - pushMinutes[label]
  const quirks = plan.settings.quirkShare > 0 ? drawQuirks(plan.settings.quirkShare, random) : noQuirks
  const message = writePnrgov(filled, { minute, departed: label === 'departure', quirks, reference: reference(random) })
  return fileOf(filled, {
    part: `PNRGOV-${label}.edi`,
    minute,
    kind: 'PNRGOV',
    text: finish(message.text, quirks),
    quirks,
  })
}

const reference = (random: Random): string => String(random.between(100_000, 999_999))

const finish = (text: string, quirks: MessageQuirks): string => (quirks.wrapped ? wrapLines(text) : text)

function listFiles(filled: FilledFlight, { plan, random }: Making): readonly SimulatedFile[] {
  const minute = filled.flight.departure + 4
  const drawn = plan.settings.quirkShare > 0 ? drawQuirks(plan.settings.quirkShare, random) : noQuirks
  // Names of a passenger list carry no titles.
  const quirks = { ...drawn, gluedTitles: false }
  const list = { seed: plan.seed, minute, quirks, reference: reference(random) }
  const passengers = writePassengerList(filled, list)
  const crew = writeCrewList(filled, { ...list, quirks: noQuirks, reference: reference(random) })
  return [
    fileOf(filled, {
      part: 'PAXLST-passengers.edi',
      minute,
      kind: 'PAXLST',
      text: finish(passengers.text, quirks),
      quirks,
    }),
    fileOf(filled, { part: 'PAXLST-crew.edi', minute, kind: 'PAXLST', text: crew.text, quirks: noQuirks }),
  ]
}

function bagFile(filled: FilledFlight): SimulatedFile {
  const minute = filled.flight.departure - 12
  return fileOf(filled, { part: 'BSM.txt', minute, kind: 'BSM', text: writeBsm(filled), quirks: noQuirks })
}

function declarationFile(filled: FilledFlight): SimulatedFile {
  const minute = filled.flight.arrival - 15
  return fileOf(filled, {
    part: 'declarations.json',
    minute,
    kind: 'DECLARATIONS',
    text: writeDeclarations(filled).text,
    quirks: noQuirks,
  })
}

type Part = {
  readonly part: string
  readonly minute: number
  readonly kind: SimulatedFile['kind']
  readonly text: string
  readonly quirks: MessageQuirks
}

function fileOf(filled: FilledFlight, file: Part): SimulatedFile {
  return {
    name: `${stamp(file.minute)}-${flightName(filled)}-${file.part}`,
    text: file.text,
    kind: file.kind,
    preparedAt: isoInstant(file.minute),
    flightId: filled.flight.id,
    quirks: quirkNames(file.quirks),
  }
}

/** Results of the whole day, after the last one. */
function inspectionFile(lived: WorldDay): SimulatedFile {
  const rows = lived.checked.map((one) => one.row).sort((a, b) => ((a.at ?? '') < (b.at ?? '') ? -1 : 1))
  const end = Math.max(lived.day * 1440 + 900, ...lived.flights.map((one) => one.flight.arrival + 90))
  return {
    name: `${isoDay(lived.day).replaceAll('-', '')}-inspections.json`,
    text: writeInspections(rows),
    kind: 'INSPECTIONS',
    preparedAt: isoInstant(end),
    flightId: null,
    quirks: [],
  }
}
