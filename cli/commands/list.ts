/** `gateside list FLIGHT`: the ranked list with reasons. */
import type { WorklistRow } from '#core/contract/worklist.ts'
import type { Command } from '../Command.ts'
import { withConsole } from '../openConsole.ts'
import { needWord, readWhole } from '../readOption.ts'
import { formatTable } from '../table.ts'

export const listCommand: Command = {
  name: 'list',
  usage: 'FLIGHT [--limit N]',
  summary: 'the worklist of a flight, best first, with reasons',
  options: { limit: { type: 'string' } },
  async run(input) {
    const flightId = needWord(input.words, 0, 'a FLIGHT')
    const limit = readWhole(input.options, 'limit', Number.MAX_SAFE_INTEGER)
    return withConsole(input, async ({ client }) => {
      const { rows } = await client.worklist.read({ flightId })
      const shown = rows.slice(0, limit)
      return {
        json: shown.map(toJson),
        text: formatTable(['#', 'name', 'seat', 'high', 'drug', 'selected', 'why'], shown.map(toCells)),
      }
    })
  },
}

function toJson(row: WorklistRow) {
  const { rank, travellerId, name, priority, high, drug, novelty, selection, bags, seat, partySize, disposition } = row
  return { rank, travellerId, name, priority, high, drug, novelty, selection, bags, seat, partySize, disposition }
}

function toCells(row: WorklistRow) {
  const reasons = [...(row.drug?.reasons ?? []), ...(row.high?.reasons ?? [])].filter((reason) => reason.logOdds > 0)
  const why = reasons
    .toSorted((a, b) => b.logOdds - a.logOdds)
    .slice(0, 3)
    .map((reason) => reason.text.en)
  return [
    row.rank,
    row.name,
    row.seat,
    row.high === null ? null : `${(row.high.p * 100).toFixed(1)} %`,
    row.drug === null ? null : `1 in ${row.drug.oneIn}`,
    row.selection?.reason ?? null,
    [...new Set(why)].join('; '),
  ]
}
