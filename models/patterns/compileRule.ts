/** Turns the rule of a risk pattern into a function of a feature row and the flight. */
import type { Flight } from '#core/flight/Flight.ts'
import { catalogue } from '../features/catalogue.ts'
import { featureIndex } from '../features/featureIndex.ts'
import type { Comparison, FactTest, Rule } from './RiskPattern.ts'

export type FlightFacts = Pick<Flight, 'carrier' | 'number' | 'from'>
export type RuleTest = (row: Float32Array, flight: FlightFacts) => boolean

export function compileRule(rule: Rule): RuleTest {
  if ('all' in rule) {
    const tests = rule.all.map(compileRule)
    return (row, flight) => tests.every((test) => test(row, flight))
  }
  if ('any' in rule) {
    const tests = rule.any.map(compileRule)
    return (row, flight) => tests.some((test) => test(row, flight))
  }
  if ('not' in rule) {
    const test = compileRule(rule.not)
    return (row, flight) => !test(row, flight)
  }
  return 'fact' in rule ? compileFact(rule) : compileComparison(rule)
}

function compileFact(rule: FactTest): RuleTest {
  const values = new Set(rule.in)
  return (_row, flight) => {
    if (rule.fact === 'carrier') return values.has(flight.carrier)
    if (rule.fact === 'from') return values.has(flight.from)
    return values.has(`${flight.carrier}${flight.number}`)
  }
}

function compileComparison(rule: Comparison): RuleTest {
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
