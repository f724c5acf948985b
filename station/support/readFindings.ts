/** What support asks for first: versions, sizes, packs, key storage, log. Nothing about a person is in it. */
import { statfsSync, statSync } from 'node:fs'
import { dirname } from 'node:path'
import type { Finding } from '#core/contract/settings.ts'
import { isPlain } from '#db/openDatabase.ts'
import type { Engine } from '../engine/Engine.ts'
import { readAbout } from '../jobs/readAbout.ts'

const mebibyte = 1024 ** 2
const gibibyte = 1024 ** 3
const lowDiskBytes = 2 * gibibyte

const keyWords = {
  keyStore: '운영체제 키 저장소',
  keyFile: '키 파일',
  passphrase: '암호문',
  unknown: '알 수 없음',
} as const

export async function readFindings(engine: Engine): Promise<Finding[]> {
  const { station, audit, keyFrom } = engine
  const about = readAbout(engine)
  const file = station.store.file
  const wal = statSync(`${file}-wal`, { throwIfNoEntry: false })?.size ?? 0
  const disk = statfsSync(dirname(file))
  const free = disk.bavail * disk.bsize
  const room = (free / gibibyte).toFixed(1)
  const sizes = `${mebibytes(statSync(file).size)} + ${mebibytes(wal)}`
  const chain = await audit.verify()
  const shape = station.store.sql.pragma('user_version', { simple: true }) as number
  const memory = process.memoryUsage().rss
  const troubles = about.troubles ?? []
  const packs = about.packs.map((pack) => `${pack.id}${pack.simulated ? ' (simulated)' : ''}`)
  return [
    { check: 'program', ok: true, detail: `Gateside ${about.version}` },
    { check: 'node', ok: Number(process.versions.node.split('.')[0]) >= 24, detail: describeNode() },
    { check: 'station', ok: true, detail: `${about.station.id} ${station.settings.profile}` },
    {
      check: 'store',
      ok: !isPlain(file),
      detail: `${sizes} WAL, shape ${shape}`,
      detailKo: `${sizes} (기록 대기), 구조 ${shape}`,
    },
    { check: 'travellers', ok: true, detail: String(about.travellersStored) },
    { check: 'disk', ok: free > lowDiskBytes, detail: `${room} GiB free`, detailKo: `${room} GiB 남음` },
    { check: 'key', ok: keyFrom !== 'unknown', detail: keyFrom, detailKo: keyWords[keyFrom] },
    {
      check: 'packs',
      ok: packs.length === 2,
      detail: packs.join(', ') || '-',
      detailKo: packs.join(', ').replaceAll('(simulated)', '(가상 자료로 학습)') || '-',
    },
    { check: 'backend', ok: about.backend !== 'none', detail: about.backend },
    {
      check: 'audit',
      ok: chain.ok,
      detail: chain.ok ? `${chain.entries}` : `broken at ${chain.brokenAt}`,
      detailKo: chain.ok ? `${chain.entries}건` : `${chain.brokenAt}번에서 끊어짐`,
    },
    {
      check: 'retention',
      ok: !troubles.includes('retentionWaits'),
      detail: station.store.answering.readRuns(1)[0]?.at ?? '-',
    },
    { check: 'clock', ok: !troubles.includes('clockBehind'), detail: about.now },
    { check: 'memory', ok: true, detail: mebibytes(memory) },
  ]
}

function describeNode(): string {
  const shell = process.versions['electron']
  return `${process.versions.node} ${process.platform}-${process.arch}${shell === undefined ? '' : ` Electron ${shell}`}`
}

function mebibytes(bytes: number): string {
  return `${(bytes / mebibyte).toFixed(1)} MiB`
}

export function formatFindings(findings: readonly Finding[]): string {
  return `${findings.map(({ check, ok, detail }) => `${ok ? 'ok  ' : 'LOOK'} ${check.padEnd(11)} ${detail}`).join('\n')}\n`
}
