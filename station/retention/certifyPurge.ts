/** The certificate of a purge: how much of what, from when to when, by whom and under which provision, with a hash over it all. */
import { createHash } from 'node:crypto'
import { mkdirSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import type { PurgeCertificate } from '#core/contract/retention.ts'
import type { PurgeCounts, PurgedFlight } from '#db/queries/keeping.ts'
import { canonicalJson } from '../audit/canonicalJson.ts'
import type { RetentionRule } from './retentionRule.ts'

export type PurgeWork = {
  readonly station: string
  readonly at: string
  readonly by: string
  readonly rule: RetentionRule
  readonly profile: 'KR' | 'open'
  /** People past the usual time who stay: because of a find, or by a word that forbids deletion. */
  readonly held: number
  readonly links: number
  readonly done: readonly PurgedFlight[]
}

export function certifyPurge({ station, at, by, rule, profile, held, links, done }: PurgeWork): PurgeCertificate {
  const arrivals = done.map(({ flight }) => flight.arrivalMs)
  const day = (ms: number): string => new Date(ms).toISOString().slice(0, 10)
  const ids = done.flatMap(({ gone }) => gone).toSorted()
  const content = {
    form: 'gateside-purge-1' as const,
    station,
    at,
    by,
    profile,
    basis: rule.basis,
    range: { from: day(Math.min(...arrivals)), to: day(Math.max(...arrivals)) },
    flights: done.length,
    counts: { ...addCounts(done.map(({ counts }) => counts)), links },
    /** People who stay longer, and why. */
    held: { people: held, basis: rule.findBasis },
    // Says nothing of anyone, yet whoever has an id can show that it was among them.
    peopleHash: sha256(ids.join('\n')),
  }
  return { ...content, hash: sha256(canonicalJson(content)) }
}

/** Beside the store, for the file of whoever must show it. */
export function writeCertificate(storeFile: string, certificate: PurgeCertificate): string {
  const folder = join(dirname(storeFile), 'certificates')
  mkdirSync(folder, { recursive: true, mode: 0o700 })
  const stamp = certificate.at.replaceAll(/[-:]|\.\d+/g, '')
  const file = join(folder, `purge-${stamp}-${certificate.hash.slice(0, 8)}.json`)
  writeFileSync(file, `${JSON.stringify(certificate, null, 2)}\n`, { mode: 0o600 })
  return file
}

function addCounts(all: readonly PurgeCounts[]): Record<string, number> {
  const sum: Record<string, number> = {}
  for (const [name, count] of all.flatMap((counts) => Object.entries(counts))) {
    if (name !== '-') sum[name] = (sum[name] ?? 0) + count
  }
  return sum
}

function sha256(text: string): string {
  return createHash('sha256').update(text).digest('hex')
}
