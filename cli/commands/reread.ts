/** `gateside reread`: what a newer reader makes of the texts that are stored already. */
import { type RereadAnswer, type RereadProgress, rereadStore } from '#station/jobs/rereadStore.ts'
import { auditConsole } from '../auditConsole.ts'
import type { Command } from '../Command.ts'
import { withConsole } from '../openConsole.ts'
import { readText } from '../readOption.ts'
import { formatTable } from '../table.ts'

/** Records named one by one on the console. */
const mostListed = 40
const tellEveryMs = 1000

export const rereadCommand: Command = {
  name: 'reread',
  usage: '[--apply] [--flight FLIGHT]',
  summary: 'read stored messages again with this reader; show what differs, save it with --apply',
  options: { apply: { type: 'boolean' }, flight: { type: 'string' } },
  async run(input) {
    const apply = input.options['apply'] === true
    return withConsole(input, async ({ engine }) => {
      const stop = new AbortController()
      const stopped = (): void => stop.abort()
      process.once('SIGINT', stopped)
      const flightId = readText(input.options, 'flight')
      const answer = await rereadStore(engine.station, {
        apply,
        flightId,
        signal: stop.signal,
        onProgress: createTeller(),
      })
      process.off('SIGINT', stopped)
      auditConsole(engine, { action: 'configure', request: apply ? 'console.reread.apply' : 'console.reread' })
      const done = apply ? 'saved as new versions' : 'would change'
      const text = [
        formatTable(['field', 'records'], Object.entries(answer.fields)),
        `${answer.records} records of ${answer.flights} flights read; ${answer.differing.length - answer.unreadable} ${done}, `,
        `${answer.unreadable} cannot be read any more\n`,
        ...answer.differing.slice(0, mostListed).map(formatRecord),
        answer.differing.length > mostListed
          ? `and ${answer.differing.length - mostListed} more; --json lists them all\n`
          : '',
        answer.cancelled ? 'stopped; the flights that were read are done, run it again for the rest\n' : '',
      ].join('')
      return { json: answer, text, code: answer.cancelled ? 1 : 0 }
    })
  },
}

function formatRecord({ flightId, kind, key, fields }: RereadAnswer['differing'][number]): string {
  return `${flightId} ${kind} ${key}: ${fields.length === 0 ? 'cannot be read any more' : fields.join(', ')}\n`
}

/** Words on the way, at most once a second, so that a store of years is no silent wait. */
function createTeller(): (progress: RereadProgress) => void {
  let toldMs = performance.now()
  return ({ flights, of, records, differing }) => {
    const now = performance.now()
    if (now - toldMs < tellEveryMs) return
    toldMs = now
    process.stderr.write(`${flights} of ${of} flights, ${records} records read, ${differing} differ; Ctrl+C stops\n`)
  }
}
