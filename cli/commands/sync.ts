/** `gateside sync`: one round with the hub, or visits by itself from now on. */
import { readFileSync } from 'node:fs'
import { createHubClient, HubRefused } from '#station/sync/hub/createHubClient.ts'
import { readHubSettings, saveHubSettings } from '#station/sync/hub/hubState.ts'
import { syncOnce } from '#station/sync/hub/syncOnce.ts'
import { readCard } from '#station/sync/stationCard.ts'
import { consoleUser } from '#station/router/createLocalClient.ts'
import type { Station } from '#station/Station.ts'
import type { Command, CommandInput } from '../Command.ts'
import { withConsole } from '../openConsole.ts'
import { listFiles } from '../readBytes.ts'
import { readText } from '../readOption.ts'
import { Refusal } from '../Refusal.ts'

export const syncCommand: Command = {
  name: 'sync',
  usage: '--hub URL [--code C] [--send PATH] [--on | --off]',
  summary: 'fetch what the hub has for this station and send what is new; --code enrols, --on keeps doing it',
  options: {
    hub: { type: 'string' },
    code: { type: 'string' },
    send: { type: 'string', multiple: true },
    on: { type: 'boolean' },
    off: { type: 'boolean' },
  },
  async run(input) {
    return withConsole(input, async ({ engine }) => {
      const { station } = engine
      const url = readText(input.options, 'hub') ?? readHubSettings(station.store).url
      if (url === null) throw new Refusal('--hub URL is needed the first time.', 2)
      try {
        return await visit(station, input, url)
      } catch (error) {
        if (!(error instanceof HubRefused)) throw error
        throw new Refusal(sentences[error.kind] ?? `the hub refused: ${error.kind}.`)
      }
    })
  },
}

const sentences: Readonly<Record<string, string>> = {
  away: 'the hub could not be reached: check the address and the network; nothing is lost, try again later.',
  badCode: 'the code is wrong, used or out of date: ask for a new one ("gateside hub code").',
  otherKey: 'a station of this id is enrolled there with another key: have it revoked at the hub first.',
  unknown: 'this station is not enrolled at the hub: give --code.',
  revoked: 'this station is shut out at the hub.',
  tooMany: 'the hub asks to wait a minute.',
  unknownSender: 'the hub does not know the station that wrote a bundle.',
}

async function visit(station: Station, input: CommandInput, url: string) {
  const hub = createHubClient(station, url)
  const code = readText(input.options, 'code')
  if (code !== null) await hub.enrol(code, JSON.stringify(await readCard(station)))
  const isOn = input.options['on'] === true
  const running = isOn || (readHubSettings(station.store).running && input.options['off'] !== true)
  station.store.write(() => saveHubSettings(station.store, { url, running }))
  const paths = input.options['send']
  const files = Array.isArray(paths)
    ? listFiles(paths as readonly string[]).filter((file) => file.endsWith('.bundle'))
    : []
  for (const file of files) await hub.send(readFileSync(file))
  const answer = await syncOnce(station, hub, consoleUser().id)
  const refused = answer.refused.map(({ sender, kind, reason }) => `refused ${kind} of ${sender}: ${reason}\n`).join('')
  return {
    json: { ...answer, sentFiles: files.length, running },
    text: `fetched ${answer.fetched}, taken ${answer.taken}, waiting ${answer.waiting}, sent ${answer.sent + files.length}\n${refused}`,
  }
}
