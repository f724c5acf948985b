import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { inspectionMethods, outcomes } from '#core/inspection/Outcome.ts'
import { dispositions } from '#core/contract/shared.ts'
import { holdReasons } from '#core/contract/bags.ts'
import { bagActKinds, xrayResults } from '#core/baggage/BagAct.ts'
import { sealColours } from '#core/baggage/Seal.ts'
import { timelineKinds } from '#core/contract/pageParts.ts'
import { sensitiveWords } from '#core/messages/sensitive/sensitiveTable.ts'
import { bagSignals } from '#models/ranking/findBagSignals.ts'
import { roles } from '#core/contract/access.ts'
import { things } from '#renderer/format/thingName.ts'
import { selectionReasons } from '#core/worklist/SelectionReason.ts'

const room = join(import.meta.dirname, '../../renderer')
const read = (language: string) => JSON.parse(readFileSync(join(room, 'texts', `${language}.json`), 'utf8')) as object

function leaves(node: object, prefix = ''): ReadonlyMap<string, string> {
  return new Map(
    Object.entries(node).flatMap(([key, value]: [string, unknown]) =>
      typeof value === 'object' && value !== null
        ? [...leaves(value, `${prefix}${key}.`)]
        : [[`${prefix}${key}`, String(value)] as const],
    ),
  )
}

function sources(folder: string): readonly string[] {
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((name) => /\.tsx?$/.test(name))
    .map((name) => readFileSync(join(folder, name), 'utf8'))
}

const korean = leaves(read('ko'))
const english = leaves(read('en'))

describe('texts of the screens', () => {
  it('have the same keys in Korean and in English', () => {
    expect([...korean.keys()].toSorted()).toEqual([...english.keys()].toSorted())
  })

  it('fill in the same values in both languages', () => {
    const slots = (text: string | undefined) =>
      [...(text ?? '').matchAll(/\{\{(\w+)\}\}/g)].map((it) => it[1]).toSorted()
    for (const [key, text] of korean) expect(slots(english.get(key)), key).toEqual(slots(text))
  })

  it('hold every key that a screen names', () => {
    const named = sources(room).flatMap((text) => [...text.matchAll(/\bt\(\s*'([\w.]+)'/g)].map((it) => it[1] ?? ''))
    expect(named.length).toBeGreaterThan(150)
    expect(named.filter((key) => !korean.has(key))).toEqual([])
  })

  it('name every outcome, method, state, role, reason and hold of the contract', () => {
    const wanted = [
      ...outcomes.map((it) => `outcome.${it}`),
      ...inspectionMethods.map((it) => `method.${it}`),
      ...dispositions.map((it) => `state.${it}`),
      ...roles.map((it) => `role.${it}`),
      ...selectionReasons.map((it) => `selection.${it}`),
      ...holdReasons.map((it) => `hold.${it}`),
      ...bagActKinds.map((it) => `bagAct.${it}`),
      ...xrayResults.map((it) => `xray.${it}`),
      ...sealColours.map((it) => `colour.${it}`),
      ...timelineKinds.map((it) => `timeline.${it}`),
      ...bagSignals.map((it) => `signal.${it}`),
      ...Object.values(things)
        .flat()
        .map((it) => `thing.${it}`),
      ...Object.keys(sensitiveWords).map((it) => `note.kind.${it}`),
    ]
    expect(wanted.filter((key) => !korean.has(key))).toEqual([])
  })

  it('leave no sentence untranslated: Korean has Hangul unless it is a code', () => {
    const codes = new Set(['API', 'DCS', 'PIN', 'ID', 'X-ray', 'AUC', '#'])
    const bare = [...korean].filter(
      ([, text]) => !/[가-힣]/.test(text) && !codes.has(text) && /[A-Za-z]{3}/.test(text.replace(/\{\{\w+\}\}/g, '')),
    )
    expect(bare).toEqual([])
  })
})
