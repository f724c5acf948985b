/** Measures boosted trees: training, prediction, TreeSHAP, and real XGBoost on the same table where it is installed. */
import { spawnSync } from 'node:child_process'
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { computeAuc } from '#models/evaluation/computeAuc.ts'
import { createEvaluated } from '#models/evaluation/Evaluated.ts'
import type { TrainingData } from '#models/learners/TrainingData.ts'
import { createRandom } from '#models/learners/trees/createRandom.ts'
import { explainTrees } from '#models/learners/trees/explainTrees.ts'
import { predictMargins } from '#models/learners/trees/predictMargins.ts'
import { trainTrees } from '#models/learners/trees/trainTrees.ts'

export type XgboostFigures = {
  readonly version: string
  readonly trainMs: number
  readonly predictRowsPerSecond: number
  readonly shapRowsPerSecond: number
  readonly auc: number
}

export type TreesFigures = {
  readonly rows: number
  readonly columns: number
  readonly trees: number
  readonly depth: number
  readonly threads: number
  readonly trainMs: number
  readonly predictRowsPerSecond: number
  readonly shapRowsPerSecond: number
  /** Largest distance of a row's contributions and base from its margin. */
  readonly additivityError: number
  /** On rows of their own. */
  readonly auc: number
  /** Null where python3-xgboost is not installed. */
  readonly xgboost: XgboostFigures | null
  /** Own training time over XGBoost's, and own AUC less XGBoost's. */
  readonly timesXgboost: number | null
  readonly aucDifference: number | null
}

const depth = 5
const columns = 155

/** The table of the design's line: 40,000 x 155, 300 trees of depth 5; smaller where asked. */
export async function benchTrees(
  size: { rows?: number; trees?: number; threads?: number } = {},
): Promise<TreesFigures> {
  const { rows = 40_000, trees = 300, threads = 2 } = size
  const train = makeBenchTable(rows, 1)
  const later = makeBenchTable(Math.ceil(rows / 2), 2)
  const started = performance.now()
  const model = await trainTrees(train, { rounds: trees, maxDepth: depth, learningRate: 0.1, threads })
  const trainMs = performance.now() - started
  const margins = predictMargins(model, later.rows)
  const predictRowsPerSecond = rowsPerSecond(later.n, () => predictMargins(model, later.rows))
  const some = later.rows.subarray(0, Math.min(later.n, 4000) * columns)
  const { contributions, base } = explainTrees(model, some)
  const shapRowsPerSecond = rowsPerSecond(some.length / columns, () => explainTrees(model, some))
  let additivityError = 0
  for (let i = 0; i < some.length / columns; i++) {
    const sum = contributions.subarray(i * columns, (i + 1) * columns).reduce((a, b) => a + b, base)
    additivityError = Math.max(additivityError, Math.abs(sum - margins[i]!))
  }
  const auc = computeAuc(createEvaluated({ scores: margins, labels: later.labels, weights: null }))!
  const xgboost = runXgboost(train, later, { trees, threads })
  return {
    rows,
    columns,
    trees,
    depth,
    threads,
    trainMs,
    predictRowsPerSecond,
    shapRowsPerSecond,
    additivityError,
    auc,
    xgboost,
    timesXgboost: xgboost ? trainMs / xgboost.trainMs : null,
    aucDifference: xgboost ? auc - xgboost.auc : null,
  }
}

/** The best of three runs: the first ones also compile. */
function rowsPerSecond(rows: number, run: () => unknown): number {
  let best = Infinity
  for (let i = 0; i < 3; i++) {
    const started = performance.now()
    run()
    best = Math.min(best, performance.now() - started)
  }
  return (rows / best) * 1000
}

/** 60 flags, 30 counts and 65 amounts, a tenth missing; the label follows five of them, two only together. */
export function makeBenchTable(n: number, seed: number): TrainingData {
  const random = createRandom(seed)
  const normal = (): number => Math.sqrt(-2 * Math.log(1 - random.next())) * Math.cos(2 * Math.PI * random.next())
  const rows = new Float32Array(n * columns)
  const labels = new Float32Array(n)
  for (let i = 0; i < n; i++) {
    for (let f = 0; f < columns; f++) {
      const x = normal()
      const value = f < 60 ? Number(x > 1) : f < 90 ? Math.floor(Math.abs(x) * 4) : x
      rows[i * columns + f] = random.next() < 0.1 ? Number.NaN : value
    }
    const known = (f: number): number => rows[i * columns + f]! || 0
    const margin = 1.5 * known(0) + 0.1 * known(61) + known(100) * known(101) + Math.sin(2 * known(102)) - 2.5
    labels[i] = random.next() < 1 / (1 + Math.exp(-margin)) ? 1 : 0
  }
  return { rows, n, m: columns, labels, weights: null, categorical: Array.from({ length: columns }, () => false) }
}

const script = `
import json, sys, time
import numpy as np, xgboost as xgb
folder, trees, depth, threads, m = sys.argv[1], int(sys.argv[2]), int(sys.argv[3]), int(sys.argv[4]), int(sys.argv[5])
read = lambda name: np.fromfile(folder + '/' + name, dtype=np.float32)
x, y, z = read('rows').reshape(-1, m), read('labels'), read('later').reshape(-1, m)
params = dict(objective='binary:logistic', tree_method='hist', max_depth=depth, eta=0.1, nthread=threads)
started = time.perf_counter()
model = xgb.train(params, xgb.DMatrix(x, y, nthread=threads), trees)
train = time.perf_counter() - started
def rate(rows, **how):
    best = 1e9
    for _ in range(2):
        begun = time.perf_counter()
        model.predict(xgb.DMatrix(rows, nthread=threads), **how)
        best = min(best, time.perf_counter() - begun)
    return len(rows) / best
model.predict(xgb.DMatrix(z), output_margin=True).astype(np.float32).tofile(folder + '/margins')
print(json.dumps(dict(version=xgb.__version__, trainMs=train * 1000, predictRowsPerSecond=rate(z), shapRowsPerSecond=rate(z[:2000], pred_contribs=True))))
`

function runXgboost(
  train: TrainingData,
  later: TrainingData,
  how: { readonly trees: number; readonly threads: number },
): XgboostFigures | null {
  const python = ['/usr/bin/python3', 'python3'].find(
    (name) => (name === 'python3' || existsSync(name)) && spawnSync(name, ['-c', 'import xgboost']).status === 0,
  )
  if (!python) return null
  const folder = mkdtempSync(join(tmpdir(), 'gateside-trees-'))
  try {
    for (const [name, values] of Object.entries({ rows: train.rows, labels: train.labels, later: later.rows })) {
      writeFileSync(join(folder, name), new Uint8Array(values.buffer, values.byteOffset, values.byteLength))
    }
    const run = spawnSync(python, ['-c', script, folder, ...[how.trees, depth, how.threads, train.m].map(String)])
    if (run.status !== 0) throw new Error(run.stderr.toString())
    const bytes = readFileSync(join(folder, 'margins'))
    const margins = new Float32Array(bytes.buffer, bytes.byteOffset, bytes.byteLength / 4)
    const auc = computeAuc(createEvaluated({ scores: margins, labels: later.labels, weights: null }))!
    return { ...(JSON.parse(run.stdout.toString()) as Omit<XgboostFigures, 'auc'>), auc }
  } finally {
    rmSync(folder, { recursive: true })
  }
}
