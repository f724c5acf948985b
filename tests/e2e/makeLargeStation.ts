/** Today's station with a full aircraft of 500 more, and a past as large as is asked for. */
import { fillStore } from '#station/bench/fillStore.ts'
import { inOneChunk } from '#station/demonstration/inOneChunk.ts'
import { openEngine } from '#station/engine/openEngine.ts'
import { importFiles } from '#station/jobs/importFiles.ts'
import { makeTodayStation, type TodayStation } from './makeTodayStation.ts'

/** Of a machine that must also run everything else, a tenth of the million; the figures for a million: GATESIDE_STORED=1000000. */
export const stored = Number(process.env['GATESIDE_STORED'] ?? 100_000)
const people = 500

export async function makeLargeStation(dir: string, key: Buffer): Promise<TodayStation> {
  const made = await makeTodayStation(dir, key)
  const engine = await openEngine({ dir, key })
  try {
    const list = writeFullFlight(engine.station.clock())
    await importFiles(engine.station, [{ name: 'full.edi', chunks: inOneChunk(Buffer.from(list)) }], { by: 'test' })
    fillStore(engine.station, stored)
    return made
  } finally {
    await engine.close()
  }
}

function writeFullFlight(now: Date): string {
  const local = (hours: number) =>
    new Date(now.getTime() + (9 + hours) * 3_600_000).toISOString().replaceAll(/\D/g, '').slice(2, 12)
  const letters = (n: number) => [n % 26, Math.floor(n / 26)].map((at) => String.fromCharCode(65 + at)).join('')
  const persons = Array.from({ length: people }, (_, i) => [
    `NAD+FL+++${letters(i)}SON:PASSENGER`,
    `ATT+2++${i % 2 ? 'F' : 'M'}`,
    `DTM+329:${60 + (i % 40)}0${1 + (i % 9)}11`,
    'NAT+2+SWE',
    `RFF+SEA:${1 + Math.floor(i / 10)}${'ABCDEFGHJK'[i % 10]}`,
    `DOC+P:110:111+SE${String(1_000_000 + i)}`,
  ])
  const body = [
    'UNH+1+PAXLST:D:12B:UN:IATA',
    'BGM+745',
    'NAD+MS+++ZZ OPS',
    'TDT+20+ZZ500',
    'LOC+125+ARN',
    `DTM+189:${local(-9)}:201`,
    'LOC+87+ICN',
    `DTM+232:${local(2)}:201`,
    ...persons.flat(),
    `CNT+42:${people}`,
  ]
  return [
    `UNB+UNOA:4+ZZ:ZZ+KRCS:ZZ+${local(-1).slice(0, 6)}:${local(-1).slice(6)}+1++APIS`,
    'UNG+PAXLST+ZZ:ZZ+KRCS:ZZ+261122:0500+1+UN+D:12B',
    ...body,
    `UNT+${body.length + 1}+1`,
    'UNE+1+1',
    'UNZ+1+1',
  ]
    .map((segment) => `${segment}'`)
    .join('\n')
}
