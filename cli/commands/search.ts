/** `gateside search TEXT`: travellers by name, document, locator, tag, phone. */
import type { Command } from '../Command.ts'
import { withConsole } from '../openConsole.ts'
import { needWord } from '../readOption.ts'
import { formatTable } from '../table.ts'

export const searchCommand: Command = {
  name: 'search',
  usage: 'TEXT',
  summary: 'find travellers by name, document, locator, tag or phone',
  async run(input) {
    needWord(input.words, 0, 'a TEXT')
    return withConsole(input, async ({ client }) => {
      const { rows, total } = await client.travellers.search({ text: input.words.join(' ') })
      const cells = rows.map((row) => [row.travellerId, row.name, row.flight, row.date, row.seat, row.by])
      return {
        json: rows,
        text: `${formatTable(['traveller', 'name', 'flight', 'date', 'seat', 'by'], cells)}${total} found\n`,
      }
    })
  },
}
