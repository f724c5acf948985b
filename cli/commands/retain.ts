/** `gateside retain`: keeps old records apart and purges what may be kept no longer. */
import type { Command } from '../Command.ts'
import { withConsole } from '../openConsole.ts'
import { Refusal } from '../Refusal.ts'
import { formatTable } from '../table.ts'

export const retainCommand: Command = {
  name: 'retain',
  usage: '--dry-run | --apply',
  summary: 'keep old records apart, purge what may be kept no longer, certify it',
  options: { 'dry-run': { type: 'boolean' }, apply: { type: 'boolean' } },
  async run(input) {
    const isApplied = input.options['apply'] === true
    if (isApplied === (input.options['dry-run'] === true)) throw new Refusal('say either --dry-run or --apply.', 2)
    return withConsole(input, async ({ client }) => {
      const preview = await client.retention.preview()
      const { separate, purge } = preview
      const table = formatTable(
        ['due', 'flights', 'people', 'from', 'to'],
        [
          ['keep apart', separate.flights, separate.people, separate.from, separate.to],
          ['purge', purge.flights, purge.people, purge.from, purge.to],
        ],
      )
      if (!isApplied) return { json: preview, text: `${table}${preview.heldForFinds} stay because of a find\n` }
      const done = await client.retention.apply()
      const certificate = done.certificate === null ? 'nothing purged' : `certificate ${done.certificate.hash}`
      return { json: done, text: `${table}done; ${certificate}\n` }
    })
  },
}
