/** `gateside sync`: one round with the hub, or visits by itself from now on. */
import { readFileSync } from 'node:fs'
import { ORPCError } from '@orpc/client'
import type { Command, CommandInput } from '../Command.ts'
import { sendFile } from '../exchange.ts'
import { type Console, withConsole } from '../openConsole.ts'
import { listFiles } from '../readBytes.ts'
import { readText } from '../readOption.ts'
import { Refusal } from '../Refusal.ts'

export const syncCommand: Command = {
  name: 'sync',
  usage: '--hub URL [--code C] [--ca PEM] [--send PATH] [--on | --off]',
  summary:
    'fetch what the hub has for this station and send what is new; --code enrols, --ca trusts a certificate, --on keeps doing it',
  options: {
    hub: { type: 'string' },
    code: { type: 'string' },
    ca: { type: 'string' },
    send: { type: 'string', multiple: true },
    on: { type: 'boolean' },
    off: { type: 'boolean' },
  },
  async run(input) {
    return withConsole(input, async ({ client }) => {
      try {
        return await visit(client, input)
      } catch (error) {
        const kind =
          error instanceof ORPCError ? (error.data as { readonly kind?: string } | undefined)?.kind : undefined
        const sentence = kind === undefined ? undefined : sentences[kind]
        if (sentence === undefined) throw error
        throw new Refusal(sentence, kind === 'noHub' ? 2 : 1)
      }
    })
  },
}

const sentences: Readonly<Record<string, string>> = {
  noHub: '--hub URL is needed the first time.',
  hubAway: 'the hub could not be reached: check the address and the network; nothing is lost, try again later.',
  hubDistrusted:
    'the certificate of the hub is not trusted: give it by --ca PEM, after comparing it with the operator.',
  hubBadCode: 'the code is wrong, used or out of date: ask for a new one ("gateside hub code").',
  hubOtherKey: 'a station of this id is enrolled there with another key: have it revoked at the hub first.',
  hubUnknown: 'this station is not enrolled at the hub: give --code.',
  hubRevoked: 'this station is shut out at the hub.',
  hubTooMany: 'the hub asks to wait a minute.',
  hubRefused: 'the hub refused.',
}

async function visit(client: Console['client'], input: CommandInput) {
  const known = (await client.batches.overview({ limit: 1 })).hub
  const running = input.options['on'] === true || (known.running && input.options['off'] !== true)
  const url = readText(input.options, 'hub') ?? known.url
  const code = readText(input.options, 'code')
  const pem = readText(input.options, 'ca')
  const isNew = url !== known.url || code !== null || pem !== null || running !== known.running
  if (url !== null && isNew) {
    const certificate = pem === null ? {} : { certificate: readFileSync(pem, 'utf8') }
    await client.batches.connectHub({ url, code, running, ...certificate })
  }
  const files = bundlesOf(input)
  for (const file of files) {
    const { id: transferId } = await sendFile(client, file)
    await client.batches.sendToHub({ transferId })
    await client.batches.cancel({ transferId })
  }
  const answer = await client.batches.visitHub()
  const refused = answer.refused.map(({ sender, kind, reason }) => `refused ${kind} of ${sender}: ${reason}\n`).join('')
  return {
    json: { ...answer, sentFiles: files.length, running },
    text: `fetched ${answer.fetched}, taken ${answer.taken}, waiting ${answer.waiting}, sent ${answer.sent + files.length}\n${refused}`,
  }
}

function bundlesOf(input: CommandInput): readonly string[] {
  const paths = input.options['send']
  if (!Array.isArray(paths)) return []
  return listFiles(paths as readonly string[]).filter((file) => file.endsWith('.bundle'))
}
