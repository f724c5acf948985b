/** The rule of selection as numbers in a form. */
import type { PolicyView } from '#core/contract/settings.ts'

export type PolicyForm = PolicyView['capacity'] & PolicyView['policy']
type RuleField = {
  readonly name: keyof PolicyForm
  /** 100: shown in percent. */
  readonly scale: number
  readonly min: number
  readonly max: number
  readonly step: number
}

export const ruleFields: readonly RuleField[] = [
  { name: 'travellerShare', scale: 100, min: 0, max: 100, step: 1 },
  { name: 'least', scale: 1, min: 0, max: 2000, step: 1 },
  { name: 'most', scale: 1, min: 1, max: 2000, step: 1 },
  { name: 'randomShare', scale: 100, min: 5, max: 50, step: 1 },
  { name: 'highWeight', scale: 1, min: 0, max: 100, step: 0.1 },
  { name: 'drugWeight', scale: 1, min: 0, max: 100, step: 0.5 },
]

export function policyOf({ highWeight, drugWeight, ...capacity }: PolicyForm): PolicyView {
  return {
    capacity: { ...capacity, least: Math.round(capacity.least), most: Math.round(capacity.most) },
    policy: { highWeight, drugWeight },
  }
}
