/** What the inspectors of the world have learnt so far: hot routes and sellers, people found before. */
import { Random } from '../Random.ts'

export type KnownOffender = { readonly day: number; readonly offence: string }

export type InspectorState = {
  readonly routeHeat: Map<string, number>
  readonly agencyHeat: Map<string, number>
  readonly known: Map<number, KnownOffender>
  readonly officers: readonly string[]
}

export function createInspectors(seed: number): InspectorState {
  const random = new Random(seed, 81)
  const officers = Array.from(
    { length: 24 },
    (_, i) => `K${String(random.between(10, 99))}${String(i + 1).padStart(2, '0')}`,
  )
  return { routeHeat: new Map(), agencyHeat: new Map(), known: new Map(), officers }
}

/** Memory fades: heat halves in about two months. */
export function coolDown(state: InspectorState): void {
  for (const heat of [state.routeHeat, state.agencyHeat]) for (const [key, value] of heat) heat.set(key, value * 0.988)
}
