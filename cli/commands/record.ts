/** `gateside record TRAVELLER --outcome O`: the result of a check. */
import { inspectionInputSchema } from '#core/contract/inspections.ts'
import type { Command } from '../Command.ts'
import { withConsole } from '../openConsole.ts'
import { needText, needWord, readText } from '../readOption.ts'
import { Refusal } from '../Refusal.ts'

const texts = ['substance', 'unit', 'place', 'note', 'corrects'] as const

export const recordCommand: Command = {
  name: 'record',
  usage:
    'TRAVELLER --outcome O [--method M]... [--substance S] [--quantity Q --unit U] [--value KRW] [--place P] [--note N]',
  summary: 'save the result of a check',
  options: {
    outcome: { type: 'string' },
    method: { type: 'string', multiple: true },
    substance: { type: 'string' },
    quantity: { type: 'string' },
    unit: { type: 'string' },
    value: { type: 'string' },
    place: { type: 'string' },
    note: { type: 'string' },
    corrects: { type: 'string' },
  },
  async run(input) {
    const given = inspectionInputSchema.safeParse({
      travellerId: needWord(input.words, 0, 'a TRAVELLER'),
      outcome: needText(input.options, 'outcome'),
      methods: input.options['method'] ?? [],
      quantity: toNumber(readText(input.options, 'quantity')),
      valueKrw: toNumber(readText(input.options, 'value')),
      ...Object.fromEntries(texts.map((name) => [name, readText(input.options, name)])),
    })
    if (!given.success)
      throw new Refusal(given.error.issues.map((issue) => `${issue.path.join('.')}: ${issue.message}`).join('; '))
    return withConsole(input, async ({ client }) => {
      const saved = await client.inspections.record(given.data)
      return { json: saved, text: `saved ${saved.id}: ${saved.outcome}\n` }
    })
  },
}

const toNumber = (text: string | null): number | null => (text === null ? null : Number(text))
