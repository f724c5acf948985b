/** Reads an XGBoost JSON model of one binary:logistic output; says why where a model is of another kind. */
import { logit } from './logit.ts'
import type { TreeModel } from './TreeModel.ts'
import type { XgboostJson, XgboostTree } from './XgboostJson.ts'

/** Throws a RangeError with a reason for models that are not gbtree, not logistic, multi-class or split by category sets. */
export function xgboostJsonToTrees(model: string | XgboostJson): TreeModel {
  const json = typeof model === 'string' ? (JSON.parse(model) as XgboostJson) : model
  assertReadable(json)
  const { learner_model_param: param, gradient_booster: booster } = json.learner
  const trees = booster.model.trees
  const offsets = new Int32Array(trees.length + 1)
  trees.forEach((tree, t) => {
    offsets[t + 1] = offsets[t]! + tree.left_children.length
  })
  const total = offsets[trees.length]!
  const featureCount = Number(param.num_feature)
  const baseScore = Math.fround(Number(param.base_score.replace(/[[\]]/g, '')))
  const read: TreeModel = {
    featureCount,
    baseScore,
    baseMargin: logit(baseScore),
    offsets,
    feature: new Int32Array(total).fill(-1),
    threshold: new Float32Array(total),
    left: new Int32Array(total).fill(-1),
    right: new Int32Array(total).fill(-1),
    defaultLeft: new Uint8Array(total),
    value: new Float32Array(total),
    cover: new Float32Array(total),
    gain: new Float32Array(total),
    encoders: Array.from({ length: featureCount }, () => null),
  }
  trees.forEach((tree, t) => copyTree(read, tree, offsets[t]!))
  return read
}

function assertReadable(json: XgboostJson): void {
  const { learner } = json
  const booster = learner.gradient_booster.name
  if (booster !== 'gbtree') throw new RangeError(`booster is ${booster}, only gbtree can be read`)
  const objective = learner.objective.name
  if (objective !== 'binary:logistic')
    throw new RangeError(`objective is ${objective}, only binary:logistic can be read`)
  if (Number(learner.learner_model_param.num_class) > 1) throw new RangeError('the model has several classes')
  for (const tree of learner.gradient_booster.model.trees) {
    if (Number(tree.tree_param.size_leaf_vector ?? '0') > 1) throw new RangeError('leaves hold several values')
    if (tree.split_type?.some((kind) => Number(kind) !== 0)) throw new RangeError('the model splits by category sets')
    assertTree(tree, Number(learner.learner_model_param.num_feature))
  }
}

/** Every inner node has two children further down the list of its tree, and asks a column that exists. */
function assertTree(tree: XgboostTree, featureCount: number): void {
  const nodes = tree.left_children.length
  tree.left_children.forEach((left, node) => {
    if (left < 0) return
    const right = tree.right_children[node] ?? -1
    const column = tree.split_indices[node] ?? -1
    const isChild = (child: number): boolean => child > 0 && child < nodes && tree.parents[child] === node
    if (!isChild(left) || !isChild(right)) throw new RangeError(`tree ${tree.id}: node ${node} has no two children`)
    if (column < 0 || column >= featureCount) throw new RangeError(`tree ${tree.id}: node ${node} asks no column`)
  })
}

function copyTree(model: TreeModel, tree: XgboostTree, from: number): void {
  tree.left_children.forEach((left, i) => {
    const node = from + i
    model.cover[node] = tree.sum_hessian[i]!
    if (left < 0) {
      model.value[node] = tree.split_conditions[i]!
      return
    }
    model.value[node] = tree.base_weights[i]!
    model.feature[node] = tree.split_indices[i]!
    model.threshold[node] = tree.split_conditions[i]!
    model.left[node] = from + left
    model.right[node] = from + tree.right_children[i]!
    model.defaultLeft[node] = Number(tree.default_left[i]!)
    model.gain[node] = tree.loss_changes[i]!
  })
}
