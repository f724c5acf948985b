/** `gateside stations`: who may exchange bundles with this station. */
import { existsSync, readFileSync } from 'node:fs'
import { ORPCError } from '@orpc/client'
import type { Answer, Command, CommandInput } from '../Command.ts'
import { withConsole } from '../openConsole.ts'
import { needWord } from '../readOption.ts'
import { Refusal } from '../Refusal.ts'
import { formatTable } from '../table.ts'

export const stationsCommand: Command = {
  name: 'stations',
  usage: 'card | add CARD [--leads] | lead ID [--off] | revoke ID | list',
  options: { leads: { type: 'boolean' }, off: { type: 'boolean' } },
  summary: "this station's public card, and the stations enrolled by theirs (CARD is the text or a file of it)",
  async run(input) {
    const action = input.words[0] ?? 'list'
    const run = actions[action]
    if (run === undefined) throw new Refusal(`stations takes card, add, lead, revoke or list, not "${action}".`, 2)
    return run(input)
  },
}

const sentences: Readonly<Record<string, string>> = {
  notACard: 'that is no card of a station: give the line that "gateside stations card" prints there.',
  ourselves: 'that is the card of this station itself.',
  otherKeys: 'that station is enrolled with other keys: ask it why, then revoke it and add the new card.',
  station: 'no such station is enrolled here.',
}

const actions: Readonly<Record<string, (input: CommandInput) => Promise<Answer>>> = {
  card: (input) =>
    withConsole(input, async ({ client }) => {
      const card = await client.batches.card()
      input.note(`fingerprint ${card.fingerprint}: read it out to whoever adds this card`)
      return { json: JSON.parse(card.text), text: `${card.text}\n` }
    }),
  add: (input) =>
    withConsole(input, async ({ client }) => {
      const word = needWord(input.words, 1, 'a CARD')
      const card = existsSync(word) ? readFileSync(word, 'utf8') : word
      const added = await client.batches.addStation({ card, leads: input.options['leads'] === true }).catch(explain)
      const text = `${added.id} ${added.name} ${added.isKnown ? 'was enrolled already' : 'is enrolled'}; its fingerprint must be ${added.fingerprint}\n`
      return { json: added, text }
    }),
  lead: (input) =>
    withConsole(input, async ({ client }) => {
      const stationId = needWord(input.words, 1, 'an ID')
      const leads = input.options['off'] !== true
      const { applied } = await client.batches.setLeads({ stationId, leads }).catch(explain)
      const text = leads
        ? `${stationId} leads; ${applied} words that were held back hold now\n`
        : `${stationId} leads no more\n`
      return { json: { station: stationId, leads, applied }, text }
    }),
  revoke: (input) =>
    withConsole(input, async ({ client }) => {
      const stationId = needWord(input.words, 1, 'an ID')
      await client.batches.revokeStation({ stationId }).catch(explain)
      return { json: { station: stationId, revoked: true }, text: `${stationId} is revoked\n` }
    }),
  list: (input) =>
    withConsole(input, async ({ client }) => {
      const { stations } = await client.batches.overview({ limit: 1 })
      const rows = stations.map((one) => [
        one.id,
        one.name,
        one.fingerprint,
        one.seenAt,
        one.unsent,
        one.received,
        one.revokedAt !== null ? 'revoked' : one.leads ? 'leads' : '',
        one.audit?.problem ?? '',
      ])
      const head = ['station', 'name', 'fingerprint', 'seen', 'unsent', 'received', '', 'audit log']
      return { json: stations, text: formatTable(head, rows) }
    }),
}

function explain(error: unknown): never {
  const reason = error instanceof ORPCError ? (error.data as { readonly kind?: string } | undefined)?.kind : undefined
  const sentence = reason === undefined ? undefined : sentences[reason]
  if (sentence === undefined) throw error
  throw new Refusal(sentence)
}
