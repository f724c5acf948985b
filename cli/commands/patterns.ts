/** `gateside patterns`: the risk patterns in words, what each was worth here, putting one in force, taking one out. */
import { existsSync, readFileSync } from 'node:fs'
import { patternSchema, type PatternMeasureView } from '#core/contract/patterns.ts'
import type { Answer, Command, CommandInput } from '../Command.ts'
import { withConsole } from '../openConsole.ts'
import { needText, needWord } from '../readOption.ts'
import { Refusal } from '../Refusal.ts'
import { formatTable } from '../table.ts'

export const patternsCommand: Command = {
  name: 'patterns',
  usage: '[list] | measure | publish FILE --reason R | retire ID --reason R',
  summary: 'the risk patterns in words, what each was worth here, and deciding about one',
  options: { reason: { type: 'string' } },
  async run(input) {
    const verb = input.words[0] ?? 'list'
    const run = Object.hasOwn(verbs, verb) ? verbs[verb] : undefined
    if (run === undefined) throw new Refusal(`"${verb}" is none of list, measure, publish, retire.`, 2)
    return run(input)
  },
}

const verbs: Readonly<Record<string, (input: CommandInput) => Promise<Answer>>> = { list, measure, publish, retire }

function list(input: CommandInput): Promise<Answer> {
  return withConsole(input, async ({ client }) => {
    const listed = await client.patterns.list()
    const lines = listed.map(({ id, name, words, inForce, origin, changed, justification }) => {
      const who =
        changed === null
          ? ''
          : `, by ${changed.by} at ${changed.at}${changed.reason === null ? '' : `: ${changed.reason}`}`
      return `${id} (${inForce ? 'in force' : 'not in force'}, ${origin}${who})\n  ${name.en} · ${name.ko}\n  ${words.en}\n  ${words.ko}\n  why: ${justification}\n`
    })
    return { json: listed, text: lines.join('\n') }
  })
}

function measure(input: CommandInput): Promise<Answer> {
  return withConsole(input, async ({ client }) => {
    const report = await client.patterns.measure()
    const { base, travellers, from, to } = report
    const rows = report.measures.map((one) => [
      one.id,
      one.hits,
      travellers === 0 ? null : `${((100 * one.hits) / travellers).toFixed(2)} %`,
      one.inspected,
      one.found,
      formatRate(one.rate),
      one.anyFound,
      formatRate(one.anyRate),
      one.anyLift?.toFixed(1) ?? null,
      one.advice,
    ])
    const head = [
      'pattern',
      'fit',
      'share',
      'checked',
      'found',
      'rate (95 %)',
      'any find',
      'rate (95 %)',
      'lift',
      'suggests',
    ]
    const share = (rate: number | null) => (rate === null ? '-' : `${(100 * rate).toFixed(2)} %`)
    const ground = base.on === 'random' ? 'random checks' : 'checks (no random one found anything yet)'
    const lead = `${travellers} travellers from ${from ?? '-'} to ${to ?? '-'}; to beat: ${share(base.any)} any find, ${share(base.drug)} drugs in ${base.rows} ${ground}\n`
    return { json: report, text: lead + formatTable(head, rows) }
  })
}

function formatRate(rate: PatternMeasureView['rate']): string | null {
  const percent = (value: number) => (100 * value).toFixed(1)
  return rate === null ? null : `${percent(rate.value)} % (${percent(rate.low)}-${percent(rate.high)})`
}

function publish(input: CommandInput): Promise<Answer> {
  const file = needWord(input.words, 1, 'the JSON file of the pattern')
  if (!existsSync(file)) throw new Refusal(`there is no file ${file}.`)
  const reason = needText(input.options, 'reason')
  const parsed = patternSchema.safeParse(readJson(file))
  if (!parsed.success) throw new Refusal(`${file} holds no pattern: ${parsed.error.issues[0]?.message ?? ''}`)
  return withConsole(input, async ({ client }) => {
    const answer = await client.patterns.publish({ pattern: parsed.data, reason })
    const problems = answer.problems.map(({ en, ko }) => `${en} ${ko}\n`).join('')
    const text = answer.published ? `${parsed.data.id} is in force from the next list on.\n` : problems
    return { json: answer, text, code: answer.published ? 0 : 1 }
  })
}

function readJson(file: string): unknown {
  try {
    return JSON.parse(readFileSync(file, 'utf8'))
  } catch {
    throw new Refusal(`${file} is no JSON.`)
  }
}

function retire(input: CommandInput): Promise<Answer> {
  const id = needWord(input.words, 1, 'the id of the pattern')
  const reason = needText(input.options, 'reason')
  return withConsole(input, async ({ client }) => {
    const known = await client.patterns.list()
    if (!known.some((one) => one.id === id && one.inForce)) throw new Refusal(`no pattern ${id} is in force.`)
    const answer = await client.patterns.retire({ id, reason })
    return { json: answer, text: `${id} is out of force from the next list on.\n` }
  })
}
