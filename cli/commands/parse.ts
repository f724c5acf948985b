/** `gateside parse FILE...`: what the reader makes of message files, without a station. */
import { recordsOfFile, summarizeFile } from '#core/messages/summarizeItems.ts'
import { createMessageReader } from '#core/messages/createMessageReader.ts'
import type { ParsedItem } from '#core/messages/ParsedItem.ts'
import type { Command } from '../Command.ts'
import { listFiles, readChunks } from '../readBytes.ts'
import { needWord } from '../readOption.ts'
import { formatTable } from '../table.ts'

export const parseCommand: Command = {
  name: 'parse',
  usage: 'FILE... [--summary]',
  summary: 'read message files and say what is in them and what is odd',
  options: { summary: { type: 'boolean' } },
  async run({ words, options }) {
    needWord(words, 0, 'a FILE')
    const receivedAt = new Date().toISOString()
    // Without --json only counts and problems are shown: then nothing of a file is held, whatever its size.
    const isSummary = options['summary'] === true || options['json'] !== true
    const answers = listFiles(words).map((file) => {
      const items = readItems(file, receivedAt)
      return isSummary ? summarizeFile(file, items) : recordsOfFile(file, [...items])
    })
    const rows = answers.map((each) => [
      each.file,
      each.format,
      each.version,
      each.pnrs,
      each.travellers,
      each.segments,
      each.legs,
      each.bagTags,
      each.problems.length,
    ])
    const problems = answers.flatMap((each) =>
      each.problems.map(
        (problem) => `${each.file}:${problem.line}:${problem.column} ${problem.segment ?? ''} ${problem.message}\n`,
      ),
    )
    const head = ['file', 'format', 'version', 'pnrs', 'travellers', 'segments', 'legs', 'bag tags', 'problems']
    return { json: answers, text: `${formatTable(head, rows)}${problems.join('')}` }
  },
}

function* readItems(file: string, receivedAt: string): Generator<ParsedItem> {
  const reader = createMessageReader({ fileName: file, receivedAt })
  for (const chunk of readChunks(file)) yield* reader.push(chunk)
  yield* reader.end()
}
