/** `gateside features`: what a model is given, of one traveller of this station, or of everyone in some message files. */
import { existsSync } from 'node:fs'
import { basename } from 'node:path'
import { ORPCError } from '@orpc/server'
import type { FeatureValues } from '#core/contract/featureValues.ts'
import { featuresOfFiles } from '#station/features/featuresOfFiles.ts'
import type { Answer, Command, CommandInput } from '../Command.ts'
import { withConsole } from '../openConsole.ts'
import { listFiles, readChunks } from '../readBytes.ts'
import { needWord, readText } from '../readOption.ts'
import { Refusal } from '../Refusal.ts'
import { formatTable } from '../table.ts'

type Model = FeatureValues['model']
type Value = FeatureValues['features'][number]['value']

export const featuresCommand: Command = {
  name: 'features',
  usage: 'TRAVELLER | FILE... [--model high|drug]',
  summary:
    'the features of a traveller as the list was made from them, or of everyone in message files (CSV, or --json)',
  options: { model: { type: 'string' } },
  async run(input) {
    const first = needWord(input.words, 0, 'a TRAVELLER or a FILE')
    const model = readText(input.options, 'model') ?? 'high'
    if (model !== 'high' && model !== 'drug') throw new Refusal(`--model is high or drug, not "${model}".`, 2)
    if (existsSync(first)) return ofFiles(input, model)
    // Ids of travellers begin with their flight: KE18-20261122-LAXICN/...
    if (!/^[^/]+-\d{8}-[A-Z]{6}\//.test(first))
      throw new Refusal(`there is no file ${first}, and no traveller has such an id.`)
    return ofTraveller(input, { travellerId: first, model })
  },
}

function ofTraveller(
  input: CommandInput,
  wish: { readonly travellerId: string; readonly model: Model },
): Promise<Answer> {
  return withConsole(input, async ({ client }) => {
    const answer = await client.travellers.features({ ...wish }).catch((error: unknown) => {
      if (error instanceof ORPCError && error.code === 'NOT_FOUND') return null
      throw error
    })
    if (answer === null) throw new Refusal(`${wish.travellerId} is not known at this station, or on no list yet.`)
    const rows = answer.features.map((each) => [
      each.group,
      each.id,
      each.value === null ? '-' : String(each.value),
      each.meaning,
    ])
    return { json: answer, text: formatTable(['group', 'feature', 'value', 'meaning'], rows) }
  })
}

async function ofFiles({ words, note }: CommandInput, model: Model): Promise<Answer> {
  const inputs = listFiles(words).map((path) => ({ name: basename(path), chunks: readChunks(path) }))
  const { travellers, rejected } = await featuresOfFiles({ inputs, model })
  for (const { file, reason } of rejected) note(`${file}: ${reason}`)
  if (travellers.length === 0) throw new Refusal('there is no traveller in what was given.')
  const rows = travellers.map(({ travellerId, name, asOf, features }) => ({
    travellerId,
    name,
    asOf,
    features: Object.fromEntries(features.map(({ id, value }) => [id, value])),
  }))
  const ids = travellers[0]?.features.map(({ id }) => id) ?? []
  const lines = rows.map((row) => [
    row.travellerId,
    row.name,
    row.asOf,
    ...ids.map((id) => formatCell(row.features[id])),
  ])
  const csv = [['travellerId', 'name', 'asOf', ...ids], ...lines].map((cells) => `${cells.map(quote).join(',')}\r\n`)
  return { json: { model, travellers: rows, rejected }, text: csv.join(''), code: rejected.length === 0 ? 0 : 1 }
}

/** Flags as 0 and 1, as a learner wants them; unknown is empty. */
function formatCell(value: Value | undefined): string {
  if (value === null || value === undefined) return ''
  return typeof value === 'boolean' ? String(Number(value)) : String(value)
}

/** RFC 4180; a cell that a table program would take for a formula is marked as text. */
function quote(cell: string): string {
  const safe = /^[=+@\t]|^-(?!\d)/.test(cell) ? `'${cell}` : cell
  return /[",\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe
}
