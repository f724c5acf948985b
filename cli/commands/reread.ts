/** `gateside reread`: what a newer reader makes of the texts that are stored already. */
import { rereadStore } from '#station/jobs/rereadStore.ts'
import { auditConsole } from '../auditConsole.ts'
import type { Command } from '../Command.ts'
import { withConsole } from '../openConsole.ts'
import { readText } from '../readOption.ts'
import { formatTable } from '../table.ts'

export const rereadCommand: Command = {
  name: 'reread',
  usage: '[--apply] [--flight FLIGHT]',
  summary: 'read stored messages again with this reader; show what differs, save it with --apply',
  options: { apply: { type: 'boolean' }, flight: { type: 'string' } },
  async run(input) {
    const apply = input.options['apply'] === true
    return withConsole(input, async ({ engine }) => {
      const answer = await rereadStore(engine.station, { apply, flightId: readText(input.options, 'flight') })
      auditConsole(engine, { action: 'configure', request: apply ? 'console.reread.apply' : 'console.reread' })
      const done = apply ? 'saved as new versions' : 'would change'
      const text = [
        formatTable(['field', 'records'], Object.entries(answer.fields)),
        `${answer.records} records of ${answer.flights} flights read; ${answer.differing.length - answer.unreadable} ${done}, `,
        `${answer.unreadable} cannot be read any more\n`,
      ].join('')
      return { json: answer, text }
    })
  },
}
