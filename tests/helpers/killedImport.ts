/** Run as a process of its own and killed in the middle: imports one file of many flights and says how far it is. */
import { openStation } from '#station/openStation.ts'
import { importFiles } from '#station/jobs/importFiles.ts'
import { readFileSync } from 'node:fs'

const [dir, key, file] = process.argv.slice(2) as [string, string, string]
const station = openStation({ dir, key: Buffer.from(key, 'hex') })
const bytes = readFileSync(file)
const chunks = Array.from({ length: Math.ceil(bytes.length / 65_536) }, (_, i) =>
  bytes.subarray(i * 65_536, (i + 1) * 65_536),
)
await importFiles(station, [{ name: 'day.edi', chunks }], {
  by: 'tester',
  onProgress: ({ counts }) => process.stdout.write(`${counts.messages}\n`),
})
