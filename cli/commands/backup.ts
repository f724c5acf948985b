/** `gateside backup FILE`: an encrypted copy of the station's store, proven to open. */
import { resolve } from 'node:path'
import { backupStore } from '#station/backup/backupStore.ts'
import { auditConsole } from '../auditConsole.ts'
import type { Command } from '../Command.ts'
import { withConsole } from '../openConsole.ts'
import { needWord } from '../readOption.ts'
import { Refusal } from '../Refusal.ts'
import { dataFolder, openKey } from '../stationKey.ts'

const sentences = {
  exists: 'there is a file of that name already: give another name.',
  noFolder: 'the folder for the backup does not exist.',
  isStore: 'that is the store itself: give another name.',
} as const

export const backupCommand: Command = {
  name: 'backup',
  usage: 'FILE',
  summary: 'save an encrypted copy of the store, and check that it opens with the key',
  async run(input) {
    const file = resolve(needWord(input.words, 0, 'a FILE'))
    const key = await openKey(input, dataFolder(input))
    return withConsole(input, async ({ engine }) => {
      auditConsole(engine, { action: 'export', request: 'console.backup' })
      const answer = await backupStore(engine.station.store, { file, key })
      if (answer.kind === 'refused') throw new Refusal(sentences[answer.reason])
      const { flights, travellers, bytes } = answer
      return { json: answer, text: `${file}: ${flights} flights, ${travellers} travellers, ${bytes} bytes; it opens\n` }
    })
  },
}
