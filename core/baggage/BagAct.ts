/** What a person did with a bag in the hall, and what all acts together say of it now. */
import type { Seal } from './Seal.ts'

export const bagActKinds = ['found', 'hold', 'sealOn', 'sealOff', 'refer', 'result', 'release', 'undo'] as const
export type BagActKind = (typeof bagActKinds)[number]

export const xrayResults = ['suspect', 'clear', 'open'] as const
export type XrayResult = (typeof xrayResults)[number]

export type BagAct = {
  /** `station-seq`: the record of the log that says it. */
  readonly id: string
  readonly kind: BagActKind
  /** The seal as it was when the act was done: a later change of the table does not change what was put on. */
  readonly seal: Seal | null
  /** Printed on the seal. */
  readonly sealNumber: string | null
  readonly result: XrayResult | null
  readonly note: string | null
  /** Id of the act that this one takes back. */
  readonly undoes: string | null
  readonly by: string
  readonly at: string
}

type Word = { readonly by: string; readonly at: string }

export type BagHandling = {
  readonly hold: (Word & { readonly seal: Seal }) | null
  readonly seal: (Word & { readonly seal: Seal; readonly number: string | null }) | null
  readonly xray: (Word & { readonly state: 'asked' | XrayResult; readonly note: string | null }) | null
  /** The newest act that can still be taken back. */
  readonly last: (Word & { readonly id: string; readonly kind: BagActKind }) | null
}

const untouched: BagHandling = { hold: null, seal: null, xray: null, last: null }

/** Acts of several stations in any order: the same acts always say the same. */
export function foldBagActs(acts: readonly BagAct[]): BagHandling {
  if (acts.length === 0) return untouched
  const undone = new Set(acts.flatMap((act) => act.undoes ?? []))
  const standing = acts
    .filter((act) => act.kind !== 'undo' && !undone.has(act.id))
    .toSorted((a, b) => compare(a.at, b.at) || compare(a.id, b.id))
  return standing.reduce(take, untouched)
}

function take(state: BagHandling, act: BagAct): BagHandling {
  const { by, at, seal, note } = act
  const last = { id: act.id, kind: act.kind, by, at }
  switch (act.kind) {
    case 'hold':
      return { ...state, last, hold: seal === null ? state.hold : { seal, by, at } }
    // A seal on a bag is a hold, whoever decided it.
    case 'sealOn':
      if (seal === null) return { ...state, last }
      return { ...state, last, hold: { seal, by, at }, seal: { seal, number: act.sealNumber, by, at } }
    case 'sealOff':
      return { ...state, last, seal: null }
    case 'refer':
      return { ...state, last, xray: { state: 'asked', note, by, at } }
    case 'result':
      return { ...state, last, xray: act.result === null ? state.xray : { state: act.result, note, by, at } }
    // Nothing leaves the hall with a seal on, and a question that nobody answered is over.
    case 'release':
      return { last, hold: null, seal: null, xray: state.xray?.state === 'asked' ? null : state.xray }
    case 'found':
      return { ...state, last }
    case 'undo':
      return state
  }
}

const compare = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0)
