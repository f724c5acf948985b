/** `gateside watch DIR`: files that other systems leave in a folder are taken in by the running station. */
import { resolve } from 'node:path'
import { existsSync } from 'node:fs'
import type { Command } from '../Command.ts'
import { withConsole } from '../openConsole.ts'
import { Refusal } from '../Refusal.ts'

export const watchCommand: Command = {
  name: 'watch',
  usage: '[DIR | --off]',
  summary: 'take in whatever is left in a folder, as long as the station runs; without DIR: show which',
  options: { off: { type: 'boolean' } },
  async run(input) {
    const [dir] = input.words
    const isOff = input.options['off'] === true
    if (dir !== undefined && isOff) throw new Refusal('give a DIR or --off, not both.', 2)
    const folder = dir === undefined ? null : resolve(dir)
    if (folder !== null && !existsSync(folder)) throw new Refusal(`there is no folder ${folder}.`)
    return withConsole(input, async ({ client }) => {
      const isAsking = folder === null && !isOff
      const answer = isAsking ? await client.imports.dropFolder() : await client.imports.setDropFolder({ folder })
      const text =
        answer.folder === null ? 'no folder is watched\n' : `watched while the station runs: ${answer.folder}\n`
      return { json: answer, text }
    })
  },
}
