/** Where the station of a command lies, and the key that opens it. */
import { homedir } from 'node:os'
import { join, resolve } from 'node:path'
import { createDataKey, defaultKeySource, type KeySource, readDataKey } from '#station/keys/dataKey.ts'
import type { CommandInput } from './Command.ts'
import { readText } from './readOption.ts'
import { Refusal } from './Refusal.ts'

export function dataFolder(input: Pick<CommandInput, 'options'>): string {
  const given = readText(input.options, 'data') ?? process.env['GATESIDE_DATA'] ?? null
  if (given !== null) return resolve(given)
  const share = process.env['XDG_DATA_HOME'] ?? join(homedir(), '.local', 'share')
  return join(share, 'gateside', 'station')
}

export function keySource(input: Pick<CommandInput, 'options'>, dir: string): KeySource {
  const file = readText(input.options, 'key-file')
  return file === null ? defaultKeySource(dir, process.env) : { kind: 'file', file: resolve(file) }
}

export async function openKey(input: Pick<CommandInput, 'options'>, dir: string): Promise<Buffer> {
  const answer = await readDataKey(dir, keySource(input, dir))
  if (answer.kind === 'key') return answer.key
  throw new Refusal(sentences[answer.reason])
}

export async function createKey(dir: string, source: KeySource): Promise<Buffer> {
  const answer = await createDataKey(dir, source)
  if (answer.kind === 'key') return answer.key
  throw new Refusal(sentences[answer.reason])
}

const sentences = {
  missing: 'the key of this station is not here: give --key-file, or the passphrase in GATESIDE_KEY.',
  wrongPassphrase: 'the passphrase in GATESIDE_KEY does not open this station.',
  besideData: 'a key file must not lie in the data folder: give another place with --key-file.',
  openToOthers: 'the key file can be read by other people of this machine: make it private (chmod 600) first.',
  unreadable: 'the key file is not one of Gateside.',
  exists:
    'a key for this station is here already, but no store: give another --key-file, or remove the old key if it opens nothing.',
} as const
