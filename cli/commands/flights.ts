/** `gateside flights`: the arrivals of this station. */
import type { Command } from '../Command.ts'
import { withConsole } from '../openConsole.ts'
import { formatTable } from '../table.ts'

export const flightsCommand: Command = {
  name: 'flights',
  usage: '',
  summary: 'the arrivals: counts, how many to screen, what was received',
  async run(input) {
    return withConsole(input, async ({ client }) => {
      const { flights } = await client.flights.board({})
      const head = ['id', 'date', 'arrives', 'from', 'to', 'travellers', 'bags', 'selected', 'pushes']
      const rows = flights.map((each) => [
        each.id,
        each.date,
        each.arrivalLocal?.slice(11) ?? null,
        each.from,
        each.to,
        each.travellers,
        each.bags,
        each.selected,
        each.pushes.map((push) => push.label).join(' '),
      ])
      return { json: flights, text: formatTable(head, rows) }
    })
  },
}
