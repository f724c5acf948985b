/** Tells which risk patterns a traveller fits, on the day of the list. */
import type { Dossier } from '#core/dossier/Dossier.ts'
import { catalogue } from '../features/catalogue.ts'
import { featureIndex } from '../features/featureIndex.ts'
import type { Comparison, FactTest, RiskPattern, Rule } from './RiskPattern.ts'

type Facts = Pick<Dossier, 'asOf' | 'flight'>
type Test = (row: Float32Array, facts: Facts) => boolean

/** Patterns are data of the store and live long: each is turned into a function once. */
const compiled = new WeakMap<RiskPattern, Test>()

/** Ids in the order of the patterns given. */
export function matchPatterns(row: Float32Array, facts: Facts, patterns: readonly RiskPattern[]): readonly string[] {
  const day = facts.asOf.slice(0, 10)
  const hits: string[] = []
  for (const pattern of patterns) {
    if (day < pattern.validFrom || (pattern.validUntil !== null && day > pattern.validUntil)) continue
    let test = compiled.get(pattern)
    if (test === undefined) {
      test = compile(pattern.when)
      compiled.set(pattern, test)
    }
    if (test(row, facts)) hits.push(pattern.id)
  }
  return hits
}

function compile(rule: Rule): Test {
  if ('all' in rule) {
    const tests = rule.all.map(compile)
    return (row, facts) => tests.every((test) => test(row, facts))
  }
  if ('any' in rule) {
    const tests = rule.any.map(compile)
    return (row, facts) => tests.some((test) => test(row, facts))
  }
  if ('not' in rule) {
    const test = compile(rule.not)
    return (row, facts) => !test(row, facts)
  }
  return 'fact' in rule ? compileFact(rule) : compileComparison(rule)
}

function compileFact(rule: FactTest): Test {
  const values = new Set(rule.in)
  return (_row, { flight }) => {
    if (rule.fact === 'carrier') return values.has(flight.carrier)
    if (rule.fact === 'from') return values.has(flight.from)
    return values.has(`${flight.carrier}${flight.number}`)
  }
}

function compileComparison(rule: Comparison): Test {
  const place = featureIndex(rule.feature)
  const known = (row: Float32Array) => !Number.isNaN(row[place])
  if ('values' in rule) {
    const codes = new Set(rule.values.map((value) => encodeValue(rule.feature, value)))
    return (row) => known(row) && codes.has(row[place] as number)
  }
  if (!('value' in rule)) return rule.is === 'known' ? known : (row) => !known(row)
  const value = encodeValue(rule.feature, rule.value)
  const compare = comparers[rule.is]
  return (row) => known(row) && compare(row[place] as number, value)
}

/** Text goes through the feature's codec; numbers through the width of a stored value, so that 0.1 equals 0.1. */
function encodeValue(feature: string, value: number | string): number {
  if (typeof value === 'number') return Math.fround(value)
  return catalogue[featureIndex(feature)]?.codec?.encode(value) ?? Number.NaN
}

const comparers: Readonly<Record<'<' | '<=' | '>' | '>=' | '=' | '!=', (a: number, b: number) => boolean>> = {
  '<': (a, b) => a < b,
  '<=': (a, b) => a <= b,
  '>': (a, b) => a > b,
  '>=': (a, b) => a >= b,
  '=': (a, b) => a === b,
  '!=': (a, b) => a !== b,
}
