/** Opens the station of `--data` for the person who holds its key; makes one where there is none yet. */
import { existsSync } from 'node:fs'
import { userInfo } from 'node:os'
import type { ContractRouterClient } from '@orpc/contract'
import type { Contract } from '#core/contract/contract.ts'
import type { Engine } from '#station/engine/Engine.ts'
import { type EngineOptions, openEngine } from '#station/engine/openEngine.ts'
import { isWrongKey, openingSentence } from '#station/engine/openingSentence.ts'
import { troubleOf } from '#station/engine/troubleOf.ts'
import { createLocalClient } from '#station/router/createLocalClient.ts'
import { storeFile } from '#station/storeFile.ts'
import type { CommandInput } from './Command.ts'
import { makeStation } from './makeStation.ts'
import { Refusal } from './Refusal.ts'
import { dataFolder, keySource, openKey } from './stationKey.ts'

export type Console = {
  readonly dir: string
  readonly engine: Engine
  readonly client: ContractRouterClient<Contract>
  close(): Promise<void>
}

/** Runs `work` with the station open and closes it whatever happens. */
export async function withConsole<T>(input: CommandInput, work: (console: Console) => Promise<T>): Promise<T> {
  const dir = dataFolder(input)
  if (!existsSync(storeFile(dir))) await makeStation({ dir, source: keySource(input, dir), note: input.note })
  const engine = await openOrRefuse({ dir, key: await openKey(input, dir) })
  const user = userInfo().username
  const client = createLocalClient(engine, {
    id: `console:${user}`,
    name: user,
    role: 'administrator',
    designatedOn: null,
  })
  try {
    return await work({ dir, engine, client, close: () => engine.close() })
  } finally {
    await engine.close()
  }
}

async function openOrRefuse(options: EngineOptions): Promise<Engine> {
  try {
    return await openEngine(options)
  } catch (error) {
    if (isWrongKey(error) || troubleOf(error) !== null) throw new Refusal(openingSentence(error))
    throw error
  }
}
