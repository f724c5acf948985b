/** `gateside assign`: which stations and teams a flight is given to. */
import { ORPCError } from '@orpc/client'
import type { Command, CommandInput } from '../Command.ts'
import { withConsole } from '../openConsole.ts'
import { Refusal } from '../Refusal.ts'
import { formatTable } from '../table.ts'

export const assignCommand: Command = {
  name: 'assign',
  usage: '[FLIGHT (--to STATION... [--team T...] | --none)]',
  summary: 'give a flight to stations and teams; without FLIGHT: show whose the flights are',
  options: {
    to: { type: 'string', multiple: true },
    team: { type: 'string', multiple: true },
    none: { type: 'boolean' },
  },
  async run(input) {
    const [flightId] = input.words
    const [stations, teams] = [readMany(input, 'to'), readMany(input, 'team')]
    const isNothing = stations.length + teams.length === 0
    if (flightId !== undefined && isNothing && input.options['none'] !== true)
      throw new Refusal('--to STATION, --team T or --none is needed.', 2)
    return withConsole(input, async ({ client }) => {
      if (flightId !== undefined) await client.batches.assign({ flightId, stations, teams }).catch(explain)
      const { assignments } = await client.batches.overview({ limit: 1 })
      const rows = assignments.map((one) => [one.flightId, one.stations.join(', '), one.teams.join(', '), one.by])
      return { json: assignments, text: formatTable(['flight', 'stations', 'teams', 'by'], rows) }
    })
  },
}

const sentences: Readonly<Record<string, string>> = {
  flight: 'that flight is not known here; "gateside flights" lists them.',
  station: 'a station of --to is not enrolled here; "gateside stations list" shows them.',
}

function explain(error: unknown): never {
  const kind = error instanceof ORPCError ? (error.data as { readonly kind?: string } | undefined)?.kind : undefined
  const sentence = kind === undefined ? undefined : sentences[kind]
  if (sentence === undefined) throw error
  throw new Refusal(sentence)
}

function readMany(input: CommandInput, name: string): string[] {
  const value = input.options[name]
  const given = Array.isArray(value) ? (value as readonly string[]) : []
  return given.flatMap((text) => text.split(',')).filter((text) => text !== '')
}
