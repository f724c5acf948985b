/** The learners of a pack behind one face: margins of rows, and contributions that add up to them. */
import type { Backend } from '../learners/backend.ts'
import { createNetworkRunner } from '../learners/network/createNetworkRunner.ts'
import type { NetworkModel } from '../learners/network/NetworkModel.ts'
import { explainTrees } from '../learners/trees/explainTrees.ts'
import { predictMargins } from '../learners/trees/predictMargins.ts'
import type { TreeModel } from '../learners/trees/TreeModel.ts'
import type { Members } from '../packs/Pack.ts'
import type { MemberName } from '../packs/PackManifest.ts'

export type Member = {
  readonly name: MemberName
  readonly weight: number
  /** Margin where all contributions are 0. */
  base(): number
  margins(rows: Float32Array, count: number): Float64Array | Float32Array
  /** Log-odds, row-major, one per feature of the pack. */
  contributions(rows: Float32Array, count: number): Float64Array
  dispose(): void
}

export type MemberWeight = { readonly name: MemberName; readonly weight: number }

export function openMembers(
  members: Members,
  weights: readonly MemberWeight[],
  backend: Backend | null,
): readonly Member[] {
  return weights.flatMap(({ name, weight }) => {
    // A learner that voting left out costs time and says nothing.
    if (weight === 0) return []
    if (name === 'network') {
      return members.network && backend ? [openNetwork(members.network, backend, weight)] : []
    }
    const trees = members[name]
    return trees ? [openTrees(name, trees, weight)] : []
  })
}

function openTrees(name: 'trees' | 'forest', model: TreeModel, weight: number): Member {
  return {
    name,
    weight,
    base: () => explainTrees(model, new Float32Array(0)).base,
    margins: (rows) => predictMargins(model, rows),
    contributions: (rows) => explainTrees(model, rows).contributions,
    dispose: () => undefined,
  }
}

function openNetwork(model: NetworkModel, backend: Backend, weight: number): Member {
  const runner = createNetworkRunner(model, backend)
  return {
    name: 'network',
    weight,
    base: () => runner.attribute({ rows: new Float32Array(0), from: 0, count: 0 }).base,
    margins: (rows, count) => runner.margins({ rows, from: 0, count }),
    contributions: (rows, count) => runner.attribute({ rows, from: 0, count }).contributions,
    dispose: () => runner.dispose(),
  }
}
