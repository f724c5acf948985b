/** `gateside bundle`: what goes to other stations and comes from them, by a folder such as a USB stick. */
import { existsSync, mkdirSync } from 'node:fs'
import { ORPCError } from '@orpc/client'
import { batchKinds, type BatchPreview, type BatchTransfer } from '#core/contract/batches.ts'
import type { Answer, Command, CommandInput } from '../Command.ts'
import { fetchToFolder, sendFile, takeFile } from '../exchange.ts'
import { withConsole } from '../openConsole.ts'
import { listFiles } from '../readBytes.ts'
import { needText, needWord, readText } from '../readOption.ts'
import { Refusal } from '../Refusal.ts'
import { formatTable } from '../table.ts'

export const bundleCommand: Command = {
  name: 'bundle',
  usage: 'export --to STATION... --kind K [--flight F...] [--note N] --out DIR | import PATH... [--preview]',
  summary: 'write a signed, encrypted bundle for other stations into a folder, or take those in a folder',
  options: {
    to: { type: 'string', multiple: true },
    kind: { type: 'string' },
    flight: { type: 'string', multiple: true },
    note: { type: 'string' },
    out: { type: 'string' },
    preview: { type: 'boolean' },
  },
  async run(input) {
    const action = needWord(input.words, 0, 'export or import')
    if (action === 'export') return exportOne(input)
    if (action !== 'import') throw new Refusal(`bundle takes export or import, not "${action}".`, 2)
    needWord(input.words, 1, 'a PATH')
    const files = listFiles(input.words.slice(1)).filter((file) => file.endsWith('.bundle'))
    if (files.length === 0) throw new Refusal('there is no .bundle file there.')
    return input.options['preview'] === true ? previewAll(input, files) : importAll(input, files)
  },
}

const sentences: Readonly<Record<string, string>> = {
  noReceiver: '--to names the stations that may open it; "gateside stations list" shows them.',
  unknownReceiver: 'a station of --to is not enrolled here, or revoked; "gateside stations list" shows them.',
  unknownFlight: 'a flight of --flight is not known here; "gateside flights" lists them.',
  nothing: 'there is nothing to send: no flight lies ahead, or the receivers have every record already.',
  badPack: 'there is no model pack to send.',
}

async function exportOne(input: CommandInput): Promise<Answer> {
  const kind = batchKinds.find((each) => each === needText(input.options, 'kind'))
  if (kind === undefined) throw new Refusal(`--kind is one of ${batchKinds.join(', ')}.`, 2)
  const receivers = readMany(input, 'to')
  if (receivers.length === 0) throw new Refusal('--to STATION is needed.', 2)
  const folder = needText(input.options, 'out')
  if (!existsSync(folder)) mkdirSync(folder, { recursive: true })
  const flights = readMany(input, 'flight')
  const wish = { kind, receivers, note: readText(input.options, 'note'), ...(flights.length === 0 ? {} : { flights }) }
  return withConsole(input, async ({ client }) => {
    const made = await client.batches.export(wish).catch((error: unknown) => {
      const reason =
        error instanceof ORPCError ? (error.data as { readonly kind?: string } | undefined)?.kind : undefined
      const sentence = reason === undefined ? undefined : sentences[reason]
      if (sentence === undefined) throw error
      throw new Refusal(sentence)
    })
    const file = await fetchToFolder(client, made, folder)
    const { transferId: _transferId, ...json } = made
    return {
      json: { ...json, file, kind, receivers },
      text: `${file}\n${made.records} records, ${made.bytes} bytes, for ${receivers.join(', ')}\n`,
    }
  })
}

/** A bundle may need one that stands behind it in the folder; those that wait are taken as soon as it has come. */
async function importAll(input: CommandInput, files: readonly string[]): Promise<Answer> {
  return withConsole(input, async ({ client }) => {
    const taken: (BatchTransfer & { readonly file: string })[] = []
    for (const file of files) taken.push({ file, ...(await takeFile(client, file)) })
    const bad = taken.filter(({ state }) => state === 'refused' || state === 'failed')
    const rows = taken.map(({ name, state, records, flightIds }) => [name, state, records, flightIds.length])
    const reasons = bad.map(({ name, sentence }) => `${name}: ${sentence?.en ?? 'a fault of the program'}\n`).join('')
    return {
      json: taken.map(({ file, state, records, flightIds, sentence }) => ({
        file,
        state,
        records,
        flightIds,
        reason: sentence?.en ?? null,
      })),
      text: `${formatTable(['bundle', 'state', 'new', 'flights'], rows)}${reasons}`,
      code: bad.length === 0 ? 0 : 1,
    }
  })
}

async function previewAll(input: CommandInput, files: readonly string[]): Promise<Answer> {
  return withConsole(input, async ({ client }) => {
    const seen: (BatchPreview & { readonly file: string })[] = []
    for (const file of files) {
      const { id: transferId } = await sendFile(client, file)
      seen.push({ file, ...(await client.batches.preview({ transferId })) })
      await client.batches.cancel({ transferId })
    }
    const rows = seen.map((one) =>
      one.kind === 'refused'
        ? [one.file, 'refused', one.sentence.en]
        : [one.file, one.state, describe(one.batch, one.ageMs)],
    )
    const isBad = seen.some((one) => one.kind === 'refused')
    return { json: seen, text: formatTable(['bundle', 'state', 'holds'], rows), code: isBad ? 1 : 0 }
  })
}

function describe(batch: Extract<BatchPreview, { kind: 'readable' }>['batch'], ageMs: number): string {
  const hours = Math.round(ageMs / 3_600_000)
  const flights = batch.flights.length === 0 ? '' : `, flights ${batch.flights.join(' ')}`
  return `${batch.kind} from ${batch.stationName}, ${batch.records} records, ${hours} h old${flights}`
}

function readMany(input: CommandInput, name: string): string[] {
  const value = input.options[name]
  const given = Array.isArray(value) ? (value as readonly string[]) : []
  return given.flatMap((text) => text.split(',')).filter((text) => text !== '')
}
