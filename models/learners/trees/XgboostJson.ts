/** The parts of XGBoost's JSON model that trees need (doc/model.schema of dmlc/xgboost); numbers in headers are text. */
export type XgboostTree = {
  readonly base_weights: readonly number[]
  readonly categories: readonly number[]
  readonly categories_nodes: readonly number[]
  readonly categories_segments: readonly number[]
  readonly categories_sizes: readonly number[]
  /** Numbers since 1.6, booleans before. */
  readonly default_left: readonly (number | boolean)[]
  readonly id: number
  readonly left_children: readonly number[]
  readonly loss_changes: readonly number[]
  readonly parents: readonly number[]
  readonly right_children: readonly number[]
  readonly split_conditions: readonly number[]
  readonly split_indices: readonly number[]
  readonly split_type?: readonly (number | boolean)[]
  readonly sum_hessian: readonly number[]
  readonly tree_param: {
    readonly num_deleted?: string
    readonly num_feature: string
    readonly num_nodes: string
    readonly size_leaf_vector: string
  }
}

export type XgboostJson = {
  readonly learner: {
    readonly attributes: Readonly<Record<string, string>>
    readonly feature_names: readonly string[]
    readonly feature_types: readonly string[]
    readonly gradient_booster: {
      readonly model: {
        readonly gbtree_model_param: {
          readonly num_parallel_tree?: string
          readonly num_trees: string
          readonly size_leaf_vector?: string
        }
        readonly tree_info: readonly number[]
        readonly trees: readonly XgboostTree[]
      }
      readonly name: string
    }
    readonly learner_model_param: {
      /** A probability, since 3.1 in brackets. */
      readonly base_score: string
      readonly num_class: string
      readonly num_feature: string
      readonly num_target?: string
    }
    readonly objective: { readonly name: string; readonly reg_loss_param?: { readonly scale_pos_weight: string } }
  }
  readonly version: readonly number[]
}
