/** Brings the remaining messages of a demonstration day when their time comes, so that pushes arrive while one looks. */
import { existsSync, readdirSync, readFileSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { importFiles } from '../jobs/importFiles.ts'
import type { Station } from '../Station.ts'
import { inOneChunk } from './inOneChunk.ts'
import { feedFolder } from './createDemonstration.ts'

const lookEveryMs = 5_000

/** Does nothing for a station without a feed. The returned function stops it. */
export function startFeed(dir: string, station: Station): () => void {
  const folder = join(dir, feedFolder)
  if (!station.settings.demonstration || !existsSync(folder)) return () => undefined
  let isBusy = false
  const timer = setInterval(() => {
    if (isBusy) return
    isBusy = true
    void bringNext(folder, station).finally(() => {
      isBusy = false
    })
  }, lookEveryMs)
  return () => clearInterval(timer)
}

/** Names begin with the instant, so the first one is the next one. */
async function bringNext(folder: string, station: Station): Promise<void> {
  const now = station
    .clock()
    .toISOString()
    .replaceAll(/[-:]|\.\d+/g, '')
  const name = readdirSync(folder).toSorted()[0]
  if (name === undefined || name > `${now}_`) return
  const file = join(folder, name)
  await importFiles(station, [{ name: name.slice(name.indexOf('_') + 1), chunks: inOneChunk(readFileSync(file)) }], {
    by: 'demonstration',
  })
  rmSync(file)
}
