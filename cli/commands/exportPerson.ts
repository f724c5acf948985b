/** `gateside export-person TRAVELLER`: everything held on one person, as JSON and as text to read. */
import { existsSync, writeFileSync } from 'node:fs'
import type { Command } from '../Command.ts'
import { withConsole } from '../openConsole.ts'
import { needText, needWord, readText } from '../readOption.ts'
import { Refusal } from '../Refusal.ts'

export const exportPersonCommand: Command = {
  name: 'export-person',
  usage: 'TRAVELLER --out FILE [--reason R]',
  summary: 'everything held on one person, with why they were selected: FILE and FILE.txt',
  options: { out: { type: 'string' }, reason: { type: 'string' } },
  async run(input) {
    const travellerId = needWord(input.words, 0, 'a TRAVELLER')
    const file = needText(input.options, 'out')
    if (existsSync(file)) throw new Refusal(`${file} is there already: give another name.`)
    const reason = readText(input.options, 'reason') ?? 'request of the person'
    return withConsole(input, async ({ client }) => {
      const answer = await client.people.export({ travellerId, reason })
      writeFileSync(file, `${JSON.stringify(answer.package, null, 2)}\n`, { mode: 0o600, flag: 'wx' })
      writeFileSync(`${file}.txt`, answer.text, { mode: 0o600 })
      const { arrivals, keptApart } = answer.package
      const text = `${file}, ${file}.txt: ${arrivals.length} arrivals, ${keptApart.length} kept apart\n`
      return { json: { file, textFile: `${file}.txt`, arrivals: arrivals.length, keptApart }, text }
    })
  },
}
