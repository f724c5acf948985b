/** `gateside match NAME`: tries a name against the watchlist, with the evidence for each match. */
import type { Command } from '../Command.ts'
import { withConsole } from '../openConsole.ts'
import { needWord, readText, readWhole } from '../readOption.ts'
import { Refusal } from '../Refusal.ts'
import { formatTable } from '../table.ts'

export const matchCommand: Command = {
  name: 'match',
  usage: 'NAME [--birth D] [--sex S] [--nationality N] [--document D] [--limit N]',
  summary: 'try a name against the watchlist',
  options: {
    birth: { type: 'string' },
    sex: { type: 'string' },
    nationality: { type: 'string' },
    document: { type: 'string' },
    limit: { type: 'string' },
  },
  async run(input) {
    needWord(input.words, 0, 'a NAME')
    const birthOn = readText(input.options, 'birth')
    if (birthOn !== null && !/^\d{4}-\d{2}-\d{2}$/.test(birthOn))
      throw new Refusal(`--birth takes a day as YYYY-MM-DD, not "${birthOn}".`, 2)
    const sex = (['M', 'F', 'X'] as const).find((one) => one === readText(input.options, 'sex')) ?? null
    const question = {
      name: input.words.join(' '),
      birthOn,
      sex,
      nationality: readText(input.options, 'nationality'),
      documentNumber: readText(input.options, 'document'),
      limit: Math.max(1, readWhole(input.options, 'limit', 20)),
    }
    return withConsole(input, async ({ client }) => {
      const { matches, entries } = await client.watchlists.match(question)
      const rows = matches.map((match) => [
        match.score.toFixed(3),
        match.confirmed ? 'confirmed' : match.alert ? 'alert' : '-',
        match.reference,
        match.name,
        match.evidence.join(' '),
      ])
      const text = `${formatTable(['score', '', 'reference', 'name', 'evidence'], rows)}against ${entries} entries\n`
      return { json: matches, text }
    })
  },
}
