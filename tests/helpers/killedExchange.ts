/** Run as a process of its own and killed in the middle: takes the bundles of a folder, makes one, or is a hub. */
import { readdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { createHub } from '#hub/createHub.ts'
import { openSqliteStore } from '#hub/storage/openSqliteStore.ts'
import { openStation } from '#station/openStation.ts'
import { exportBundle } from '#station/sync/exportBundle.ts'
import { takeBundle } from '#station/sync/takeBundle.ts'

const [mode, dir, key, folder] = process.argv.slice(2) as [string, string, string, string]
const say = (line: string): void => void process.stdout.write(`${line}\n`)
const open = () => openStation({ dir, key: Buffer.from(key, 'hex'), clock: () => new Date('2026-06-02T14:00:00Z') })

if (mode === 'take') {
  const station = open()
  say('open')
  for (const name of readdirSync(folder).sort()) {
    if (!name.endsWith('.bundle')) continue
    const answer = await takeBundle(station, readFileSync(join(folder, name)), { name, source: 'file', by: 'tester' })
    say(answer.kind)
  }
  say('done')
}
if (mode === 'make') {
  const station = open()
  say('open')
  const receivers = station.store.peers.readAll().map((peer) => peer.station)
  for (let turn = 0; turn < 50; turn++) {
    const made = await exportBundle(station, { kind: 'inspections', receivers, fromSeq: 1, note: `turn ${turn}` })
    if (made.kind === 'refused') throw new Error(made.reason)
    const file = join(folder, made.name)
    writeFileSync(`${file}.part`, made.bytes, { flush: true })
    renameSync(`${file}.part`, file)
    say('made')
  }
  say('done')
}
if (mode === 'hub') {
  const hub = await createHub({ store: openSqliteStore(join(dir, 'hub.db')), requestsPerMinute: 1e9 })
  say(await hub.listen({ port: 0, host: '127.0.0.1' }))
}
