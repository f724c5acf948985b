/** `gateside schema KIND`: how a list must be written that the product reads, as JSON Schema, with the names its columns may have. */
import { publishRecordSchema, recordKinds } from '#core/messages/records/recordSchemas.ts'
import { columnNames } from '#core/messages/tables/columnNames.ts'
import type { Command } from '../Command.ts'
import { needWord } from '../readOption.ts'
import { Refusal } from '../Refusal.ts'

export const schemaCommand: Command = {
  name: 'schema',
  usage: recordKinds.join('|'),
  summary: 'the JSON Schema of a list, and the column names it may have in a table',
  run(input) {
    const word = needWord(input.words, 0, `one of ${recordKinds.join(', ')}`)
    const kind = recordKinds.find((one) => one === word)
    if (kind === undefined) throw new Refusal(`schema takes one of ${recordKinds.join(', ')}, not "${word}".`, 2)
    const json = { schema: publishRecordSchema(kind), columns: columnNames[kind] }
    return Promise.resolve({ json, text: `${JSON.stringify(json, null, 2)}\n` })
  },
}
