/** Boosted trees on the table of the design, beside real XGBoost where it is installed. */
import { benchTrees } from './benchTrees.ts'
import type { Figure } from './Figure.ts'

export async function benchTraining(): Promise<readonly Figure[]> {
  const trees = await benchTrees()
  const beside =
    trees.xgboost === null
      ? 'python3-xgboost is not installed'
      : `XGBoost ${trees.xgboost.version}: ${Math.round(trees.xgboost.trainMs)} ms, AUC ${trees.xgboost.auc.toFixed(4)}`
  return [
    {
      name: `train trees, ${trees.rows} x ${trees.columns}, ${trees.trees} of depth ${trees.depth}`,
      value: trees.trainMs,
      unit: 'ms',
      target: null,
      better: 'less',
      note: beside,
    },
    ...(trees.timesXgboost === null
      ? []
      : [
          {
            name: 'the same over XGBoost hist',
            value: trees.timesXgboost,
            unit: 'times',
            target: 3,
            better: 'less',
            note: null,
          } as const,
        ]),
    ...(trees.aucDifference === null
      ? []
      : [
          {
            name: 'AUC below XGBoost',
            value: Math.max(0, -trees.aucDifference),
            unit: '',
            target: 0.005,
            better: 'less',
            note: null,
          } as const,
        ]),
    {
      name: 'predict, 300 trees',
      value: trees.predictRowsPerSecond,
      unit: 'rows/s',
      target: 100_000,
      better: 'more',
      note: null,
    },
    {
      name: 'exact TreeSHAP, 300 trees',
      value: trees.shapRowsPerSecond,
      unit: 'rows/s',
      target: 5000,
      better: 'more',
      note: `additive within ${trees.additivityError.toExponential(0)}`,
    },
  ]
}
