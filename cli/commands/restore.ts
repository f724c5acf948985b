/** `gateside restore FILE`: a backup in the place of the store; the one before is kept beside it. */
import { existsSync, readFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { restoreStore } from '#station/backup/restoreStore.ts'
import { auditConsole } from '../auditConsole.ts'
import type { Command } from '../Command.ts'
import { withConsole } from '../openConsole.ts'
import { needWord } from '../readOption.ts'
import { Refusal } from '../Refusal.ts'
import { dataFolder, openKey } from '../stationKey.ts'

const sentences = {
  noBackup: 'there is no such file.',
  storeThere: 'there is a store already: --force puts the backup in its place and keeps it beside.',
  notOpened: 'the file does not open with the key of this station, or is damaged; nothing was changed.',
  isStore: 'that is the store itself.',
} as const

export const restoreCommand: Command = {
  name: 'restore',
  usage: 'FILE [--force]',
  summary: 'put a backup in the place of the store',
  options: { force: { type: 'boolean' } },
  async run(input) {
    const dir = dataFolder(input)
    const file = resolve(needWord(input.words, 0, 'a FILE'))
    refuseRunning(dir)
    const key = await openKey(input, dir)
    const force = input.options['force'] === true
    const answer = restoreStore({ dir, file, key, force, at: new Date() })
    if (answer.kind === 'refused') throw new Refusal(sentences[answer.reason])
    await withConsole(input, async ({ engine }) =>
      auditConsole(engine, { action: 'import', request: 'console.restore' }),
    )
    const kept = answer.before === null ? '' : `; the store before is ${answer.before}`
    return { json: answer, text: `restored ${answer.flights} flights, ${answer.travellers} travellers${kept}\n` }
  },
}

/** A running kiosk holds the old file open and would go on writing to it. */
function refuseRunning(dir: string): void {
  const lock = join(dir, 'kiosk.json')
  if (!existsSync(lock)) return
  const { pid } = JSON.parse(readFileSync(lock, 'utf8')) as { readonly pid: number }
  try {
    process.kill(pid, 0)
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EPERM') return
  }
  throw new Refusal(`Gateside is running (process ${pid}): end it first.`)
}
