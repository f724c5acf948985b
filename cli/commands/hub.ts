/** `gateside hub`: the place where stations of a service meet. */
import { readFileSync } from 'node:fs'
import { homedir } from 'node:os'
import { join, resolve } from 'node:path'
import { createCode } from '#hub/createCode.ts'
import { createHub } from '#hub/createHub.ts'
import type { HubStore } from '#hub/HubStore.ts'
import { openHubStore } from '#hub/openHubStore.ts'
import type { Answer, Command, CommandInput } from '../Command.ts'
import { needWord, readText, readWhole } from '../readOption.ts'
import { Refusal } from '../Refusal.ts'

/** Beside the kiosk's, and registered for nobody (IANA). */
const usualPort = 47_610

export const hubCommand: Command = {
  name: 'hub',
  usage: '[serve] [--port P] [--host H] [--cert PEM --cert-key PEM] | code | revoke ID',
  summary: 'run a hub (store in --data, or PostgreSQL by DATABASE_URL); make a one-time code; shut a station out',
  options: {
    port: { type: 'string' },
    host: { type: 'string' },
    cert: { type: 'string' },
    'cert-key': { type: 'string' },
  },
  async run(input) {
    const action = input.words[0] ?? 'serve'
    if (action !== 'serve' && action !== 'code' && action !== 'revoke')
      throw new Refusal(`hub takes serve, code or revoke, not "${action}".`, 2)
    const dir = resolve(readText(input.options, 'data') ?? process.env['GATESIDE_HUB_DATA'] ?? usualFolder())
    const store = await openHubStore({ databaseUrl: process.env['DATABASE_URL'] || null, dir })
    try {
      if (action === 'code') return await makeCode(store)
      return action === 'revoke' ? await revoke(store, input) : await serve(store, input)
    } finally {
      await store.close()
    }
  },
}

function usualFolder(): string {
  return join(process.env['XDG_DATA_HOME'] ?? join(homedir(), '.local', 'share'), 'gateside', 'hub')
}

async function makeCode(store: HubStore): Promise<Answer> {
  const made = await createCode(store, new Date())
  return { json: made, text: `${made.code}\ngood once, until ${made.until}\n` }
}

async function revoke(store: HubStore, input: CommandInput): Promise<Answer> {
  const id = needWord(input.words, 1, 'an ID')
  if (!(await store.revoke(id, Date.now()))) throw new Refusal(`no station ${id} is enrolled at this hub.`)
  return { json: { station: id, revoked: true }, text: `${id} is shut out\n` }
}

async function serve(store: HubStore, input: CommandInput): Promise<Answer> {
  const [cert, key] = [readText(input.options, 'cert'), readText(input.options, 'cert-key')]
  if ((cert === null) !== (key === null)) throw new Refusal('--cert and --cert-key go together.', 2)
  const tls =
    cert === null || key === null ? {} : { tls: { cert: readFileSync(cert, 'utf8'), key: readFileSync(key, 'utf8') } }
  const hub = await createHub({ store, log: process.stderr, ...tls })
  const port = readWhole(input.options, 'port', usualPort)
  // Only this machine, unless told: without a certificate a proxy stands in front.
  const host = readText(input.options, 'host') ?? (cert === null ? '127.0.0.1' : '0.0.0.0')
  const url = await hub.listen({ port, host })
  process.stdout.write(input.options['json'] === true ? `${JSON.stringify({ url })}\n` : `${url}\n`)
  await new Promise<void>((stopped) => {
    process.once('SIGINT', () => stopped())
    process.once('SIGTERM', () => stopped())
  })
  await hub.close()
  return { json: { url, stopped: true }, text: '' }
}
