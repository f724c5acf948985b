/** Small messages of every format, all invented, from which the fuzzing starts. */
import { readdirSync, readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'

const folder = fileURLToPath(new URL('../../fixtures/messages/', import.meta.url))

/** The fixtures are the seeds: every quirk is where breaking things is likeliest. */
export function readSeeds(): readonly Uint8Array[] {
  return readdirSync(folder)
    .filter((name) => !name.endsWith('.expected.json') && !name.endsWith('.md'))
    .toSorted()
    .map((name) => readFileSync(`${folder}${name}`))
}
