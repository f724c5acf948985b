/** `gateside bags FLIGHT`: the bags of a flight, most interesting first. */
import type { Command } from '../Command.ts'
import { withConsole } from '../openConsole.ts'
import { needWord } from '../readOption.ts'
import { formatTable } from '../table.ts'

export const bagsCommand: Command = {
  name: 'bags',
  usage: 'FLIGHT',
  summary: 'the bags of a flight with owner, signals and holds',
  async run(input) {
    const flightId = needWord(input.words, 0, 'a FLIGHT')
    return withConsole(input, async ({ client }) => {
      const { rows } = await client.bags.list({ flightId })
      const cells = rows.map((row) => [
        row.rank,
        row.tag,
        row.ownerName,
        row.weightKg,
        row.status,
        row.signals.join(' '),
        row.hold?.reason ?? null,
      ])
      return { json: rows, text: formatTable(['#', 'tag', 'owner', 'kg', 'status', 'signals', 'hold'], cells) }
    })
  },
}
