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
  usage: 'PATH... [--report]',
  summary:
    'take in message files and folders; ranks every flight they touch; --report says line by line what could not be read',
  options: { report: { type: 'boolean' } },
  async run(input) {
    needWord(input.words, 0, 'a PATH')
    const paths = listFiles(input.words)
    return withConsole(input, async ({ client }) => {
      const job = await waitForImport(client, [...paths])
      const { counts } = job
      const rejected = job.rejected.map((each) => `rejected ${each.file}: ${each.reason}\n`).join('')
      const report = input.options['report'] === true ? await readReport(client, counts.files) : null
      const lines = (report ?? []).map(formatProblem).join('')
      const text = `${formatTable(Object.keys(counts), [Object.values(counts)])}${rejected}${lines}`
      return {
        json: { ...counts, rejected: job.rejected, flightIds: job.flightIds, ...(report === null ? {} : { report }) },
        text,
        code: job.state === 'done' ? 0 : 1,
      }
    })
  },
}

/** Files whose problems are listed, and problems of each. */
const mostFiles = 500
const mostProblems = 2000

/** Problems of the files that came in last, in the order of their lines. */
async function readReport(client: Console['client'], files: number) {
  const newest = await client.imports.files({ limit: Math.min(mostFiles, files) })
  const found = []
  for (const file of newest.files.toReversed()) {
    if (file.problems === 0) continue
    const { problems } = await client.imports.problems({ fileId: file.id, limit: mostProblems })
    for (const { line, column, severity, code, segment, message } of problems)
      found.push({ file: file.name, line, column, severity, code, segment, message })
  }
  return found
}

type Line = Awaited<ReturnType<typeof readReport>>[number]

function formatProblem({ file, line, column, severity, code, message }: Line): string {
  return `${file}:${line}:${column} ${severity} ${code}: ${message}\n`
}

export async function waitForImport(client: Console['client'], paths: string[]): Promise<ImportJob> {
  const { importId } = await client.imports.fromPath({ paths })
  for (;;) {
    const job = await client.imports.read({ importId })
    if (job.state !== 'running' && job.state !== 'receiving') return job
    await wait(pollMs)
  }
}
