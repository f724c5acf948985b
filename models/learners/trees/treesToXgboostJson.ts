/** Writes a tree model in XGBoost's JSON model format (learner.gradient_booster `gbtree`, objective `binary:logistic`). */
import type { TreeModel } from './TreeModel.ts'
import type { XgboostJson, XgboostTree } from './XgboostJson.ts'

/** The version whose layout this is: one target, no categorical splits, `base_score` as a probability. */
const formatVersion = [1, 7, 4] as const

/**
 * The text of the model file. Text, because XGBoost takes `0` for an integer and refuses it where it wants a float, which
 * JSON.stringify cannot say. Category encoders are not part of the format: save them beside it.
 */
export function treesToXgboostJson(model: TreeModel): string {
  const floats = new Set(['base_weights', 'loss_changes', 'split_conditions', 'sum_hessian'])
  const text = JSON.stringify(createJson(model), (key, value: unknown) =>
    floats.has(key) ? (value as readonly number[]).map((number) => `~${formatFloat(number)}~`) : value,
  )
  return text.replaceAll('"~', '').replaceAll('~"', '')
}

function createJson(model: TreeModel): XgboostJson {
  const trees = Array.from({ length: model.offsets.length - 1 }, (_, t) => treeToJson(model, t))
  const count = String(trees.length)
  return {
    learner: {
      attributes: {},
      feature_names: [],
      feature_types: [],
      gradient_booster: {
        model: {
          gbtree_model_param: { num_parallel_tree: '1', num_trees: count, size_leaf_vector: '0' },
          tree_info: trees.map(() => 0),
          trees,
        },
        name: 'gbtree',
      },
      learner_model_param: {
        base_score: formatFloat(model.baseScore),
        num_class: '0',
        num_feature: String(model.featureCount),
        num_target: '1',
      },
      objective: { name: 'binary:logistic', reg_loss_param: { scale_pos_weight: '1' } },
    },
    version: formatVersion,
  }
}

/** Nodes keep their order, so the first of a tree is its root as the format wants it. */
function treeToJson(model: TreeModel, tree: number): XgboostTree {
  const from = model.offsets[tree]!
  const to = model.offsets[tree + 1]!
  const nodes = Array.from({ length: to - from }, (_, i) => from + i)
  const isLeaf = (node: number): boolean => model.feature[node]! < 0
  const parents = new Map<number, number>()
  for (const node of nodes) {
    if (isLeaf(node)) continue
    parents.set(model.left[node]!, node - from)
    parents.set(model.right[node]!, node - from)
  }
  return {
    base_weights: nodes.map((node) => model.value[node]!),
    categories: [],
    categories_nodes: [],
    categories_segments: [],
    categories_sizes: [],
    default_left: nodes.map((node) => model.defaultLeft[node]!),
    id: tree,
    left_children: nodes.map((node) => (isLeaf(node) ? -1 : model.left[node]! - from)),
    loss_changes: nodes.map((node) => model.gain[node]!),
    // The format's mark for "no parent".
    parents: nodes.map((node) => parents.get(node) ?? 2147483647),
    right_children: nodes.map((node) => (isLeaf(node) ? -1 : model.right[node]! - from)),
    // A leaf's value stands where an inner node has its bound.
    split_conditions: nodes.map((node) => (isLeaf(node) ? model.value[node]! : model.threshold[node]!)),
    split_indices: nodes.map((node) => Math.max(model.feature[node]!, 0)),
    split_type: nodes.map(() => 0),
    sum_hessian: nodes.map((node) => model.cover[node]!),
    tree_param: {
      num_deleted: '0',
      num_feature: String(model.featureCount),
      num_nodes: String(nodes.length),
      size_leaf_vector: '0',
    },
  }
}

/** `5E-1`: the fewest digits that give the same 32-bit float again; nine always do. */
function formatFloat(value: number): string {
  const digits = [5, 6, 7, 8].find((count) => Math.fround(Number(value.toExponential(count))) === value) ?? 8
  return value.toExponential(digits).toUpperCase().replace('+', '')
}
