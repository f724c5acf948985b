/** `gateside import PATH...`: message files into the station, scored and ranked. */
import { setTimeout as wait } from 'node:timers/promises'
import type { ImportJob } from '#core/contract/imports.ts'
import type { Command } from '../Command.ts'
import { type Console, withConsole } from '../openConsole.ts'
import { listFiles } from '../readBytes.ts'
import { needWord } from '../readOption.ts'
import { formatTable } from '../table.ts'

const pollMs = 50

export const importCommand: Command = {
  name: 'import',
  usage: 'PATH...',
  summary: 'take in message files and folders; ranks every flight they touch',
  async run(input) {
    needWord(input.words, 0, 'a PATH')
    const paths = listFiles(input.words)
    return withConsole(input, async ({ client }) => {
      const job = await waitForImport(client, [...paths])
      const { counts } = job
      const rejected = job.rejected.map((each) => `rejected ${each.file}: ${each.reason}\n`).join('')
      const text = `${formatTable(Object.keys(counts), [Object.values(counts)])}${rejected}`
      return {
        json: { ...counts, rejected: job.rejected, flightIds: job.flightIds },
        text,
        code: job.state === 'done' ? 0 : 1,
      }
    })
  },
}

export async function waitForImport(client: Console['client'], paths: string[]): Promise<ImportJob> {
  const { importId } = await client.imports.fromPath({ paths })
  for (;;) {
    const job = await client.imports.read({ importId })
    if (job.state !== 'running' && job.state !== 'receiving') return job
    await wait(pollMs)
  }
}
