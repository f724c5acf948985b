/** `gateside watchlist`: takes a list in, and shows who is on it. */
import { readFileSync } from 'node:fs'
import { basename } from 'node:path'
import type { Answer, Command, CommandInput } from '../Command.ts'
import { withConsole } from '../openConsole.ts'
import { listFiles } from '../readBytes.ts'
import { needWord, readWhole } from '../readOption.ts'
import { Refusal } from '../Refusal.ts'
import { formatTable } from '../table.ts'

export const watchlistCommand: Command = {
  name: 'watchlist',
  usage: 'import FILE | list [--limit N]',
  summary: 'take in a watchlist (CSV or JSON), or show it',
  options: { limit: { type: 'string' } },
  async run(input) {
    const action = needWord(input.words, 0, 'import or list')
    if (action === 'import') return importList(input)
    if (action !== 'list') throw new Refusal(`watchlist takes import or list, not "${action}".`, 2)
    const limit = Math.max(1, readWhole(input.options, 'limit', 1000))
    return withConsole(input, async ({ client }) => {
      const { entries, total } = await client.watchlists.list({ limit })
      const rows = entries.map((entry) => [
        entry.reference,
        `${entry.surname} ${entry.given}`.trim(),
        entry.birthOn,
        entry.nationality,
        entry.documentNumber,
        entry.active ? 'in force' : 'ended',
        entry.reason,
      ])
      const head = ['reference', 'name', 'born', 'nationality', 'document', 'state', 'reason']
      return { json: entries, text: `${formatTable(head, rows)}${total} in all\n` }
    })
  },
}

async function importList(input: CommandInput): Promise<Answer> {
  const [file] = listFiles([needWord(input.words, 1, 'a FILE')])
  if (file === undefined) throw new Refusal('there is no file to read.')
  return withConsole(input, async ({ client }) => {
    const answer = await client.watchlists.import({ name: basename(file), text: readFileSync(file, 'utf8') })
    const why = answer.rejected ?? (answer.entries === 0 ? 'nothing new was in it' : '')
    const text = `${answer.entries} entries${why === '' ? '' : `: ${why}`}, ${answer.problems} problems\n`
    return { json: answer, text, code: answer.rejected === null ? 0 : 1 }
  })
}
