/** `gateside scan TEXT`: who a passport, boarding pass or bag tag belongs to. */
import type { Command } from '../Command.ts'
import { withConsole } from '../openConsole.ts'
import { needWord, readText } from '../readOption.ts'

export const scanCommand: Command = {
  name: 'scan',
  usage: 'TEXT [--flight F]',
  summary: 'read a passport MRZ, a boarding pass or a bag tag',
  options: { flight: { type: 'string' } },
  async run(input) {
    const text = needWord(input.words, 0, 'a TEXT').replaceAll('\\n', '\n')
    const flightId = readText(input.options, 'flight')
    return withConsole(input, async ({ client }) => {
      const answer = await client.scan.resolve({ text, ...(flightId === null ? {} : { flightId }) })
      const lines = [
        answer.kind,
        ...answer.fields.map((each) => `${each.field} ${each.value} ${each.check}`),
        ...answer.candidates.map((each) => `${each.travellerId} ${each.name}`),
        ...answer.problems,
      ]
      return { json: answer, text: `${lines.join('\n')}\n` }
    })
  },
}
