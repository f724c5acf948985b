/** `gateside pack verify|import DIR`: whether a pack would be run here, in words; takes it in as a candidate. */
import { existsSync } from 'node:fs'
import { resolve } from 'node:path'
import type { Verdict } from '#core/contract/packs.ts'
import { readPackFolder } from '#station/packs/readPackFolder.ts'
import { verifyPack } from '#station/packs/verifyPack.ts'
import { storeFile } from '#station/storeFile.ts'
import type { Answer, Command, CommandInput } from '../Command.ts'
import { withConsole } from '../openConsole.ts'
import { needWord, readText } from '../readOption.ts'
import { Refusal } from '../Refusal.ts'

export const packCommand: Command = {
  name: 'pack',
  usage: 'verify DIR | import DIR [--xgboost high|drug [--bands P2,P3,P4] [--map NAME=FEATURE,...]]',
  summary: 'check a model pack, or take it in as a candidate for two people to approve',
  options: { xgboost: { type: 'string' }, bands: { type: 'string' }, map: { type: 'string' } },
  async run(input) {
    const verb = needWord(input.words, 0, 'verify or import')
    const path = resolve(needWord(input.words, 1, 'the folder of the pack'))
    if (verb === 'verify') return verify(input, path)
    if (verb !== 'import') throw new Refusal(`"${verb}" is neither verify nor import.`, 2)
    const foreign = readForeign(input)
    return withConsole(input, async ({ client }) => {
      const verdict = await client.packs.take({ source: { path }, foreign })
      return answer(verdict, ' It waits for two people’s approval on the page Results.')
    })
  },
}

/** With a station the keys that it trusts count too; without one only those of the product. */
async function verify(input: CommandInput, path: string): Promise<Answer> {
  const data = readText(input.options, 'data')
  if (data === null || !existsSync(storeFile(data))) return answer(await verifyPack(null, readPackFolder(path)), '')
  return withConsole(input, async ({ client }) => answer(await client.packs.verify({ path }), ''))
}

function answer(verdict: Verdict, then: string): Answer {
  const text = `${verdict.text.en}${verdict.accepted ? then : ''}\n${verdict.text.ko}\n`
  return { json: verdict, text, code: verdict.accepted ? 0 : 1 }
}

/** Shares of travellers in the bands say nothing of a foreign model's probabilities: whoever knows the model names them. */
const usualBands = [0.02, 0.05, 0.1] as const

type ForeignWish = { model: 'high' | 'drug'; bands: [number, number, number]; featureMap: Record<string, string> }

function readForeign({ options }: CommandInput): ForeignWish | null {
  const model = readText(options, 'xgboost')
  if (model === null) return null
  if (model !== 'high' && model !== 'drug') throw new Refusal('--xgboost takes high or drug.', 2)
  return { model, bands: readBands(readText(options, 'bands')), featureMap: readMap(readText(options, 'map')) }
}

function readBands(text: string | null): [number, number, number] {
  if (text === null) return [...usualBands]
  const [second, third, fourth, ...more] = text.split(',').map(Number)
  const isRising =
    second !== undefined && third !== undefined && fourth !== undefined && second < third && third < fourth
  if (!isRising || more.length > 0) throw new Refusal('--bands takes three rising probabilities: 0.02,0.05,0.1', 2)
  return [second, third, fourth]
}

function readMap(text: string | null): Record<string, string> {
  const pairs = (text ?? '').split(',').filter((pair) => pair !== '')
  return Object.fromEntries(
    pairs.map((pair) => {
      const [name, feature, ...more] = pair.split('=')
      if (!name || !feature || more.length > 0) throw new Refusal('--map takes NAME=FEATURE,NAME=FEATURE', 2)
      return [name, feature]
    }),
  )
}
