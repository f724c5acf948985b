/**
 * A stack of dense layers with ELU between them and a straight last layer, computed forward and backward in TensorFlow.js;
 * on request a straight path beside it from the input to the one output.
 */
import type { Tensor2D, Tensor1D } from '@tensorflow/tfjs-core'
import type { Tf } from '../backend.ts'

/** Weights row-major `inputs x outputs`. */
export type DenseLayer = {
  readonly inputs: number
  readonly outputs: number
  readonly weights: Float32Array
  readonly bias: Float32Array
}
export type DenseStack = readonly DenseLayer[]

type HeldLayer = { readonly weights: Tensor2D; readonly bias: Tensor1D }
/** The layers as tensors; give back with `releaseStack`. */
export type HeldStack = { readonly layers: readonly HeldLayer[]; readonly wide: Tensor2D | null }

/** He et al. 2015 initial weights (variance 2 / inputs); the last layer starts ten times smaller, so nothing is decided yet. */
export function createDenseStack(widths: readonly number[], normal: () => number): DenseStack {
  return widths.slice(1).map((outputs, at) => {
    const inputs = widths[at] ?? 0
    const spread = Math.sqrt(2 / inputs) * (at === widths.length - 2 ? 0.1 : 1)
    const weights = Float32Array.from({ length: inputs * outputs }, () => normal() * spread)
    return { inputs, outputs, weights, bias: new Float32Array(outputs) }
  })
}

/** `wide`: weight of every input on the straight path; null: no such path. */
export function holdStack(tf: Tf, stack: DenseStack, wide: Float32Array | null = null): HeldStack {
  const layers = stack.map((layer) => ({
    weights: tf.tensor2d(layer.weights, [layer.inputs, layer.outputs]),
    bias: tf.tensor1d(layer.bias),
  }))
  return { layers, wide: wide && tf.tensor2d(wide, [wide.length, 1]) }
}

export function releaseStack(held: HeldStack): void {
  held.wide?.dispose()
  for (const layer of held.layers) {
    layer.weights.dispose()
    layer.bias.dispose()
  }
}

/** Output of the last layer for a batch of rows. Call inside `tf.tidy`. */
export function forward(tf: Tf, held: HeldStack, x: Tensor2D): Tensor2D {
  let flow = x
  held.layers.forEach((layer, at) => {
    const z = multiply(tf, flow, layer)
    flow = at === held.layers.length - 1 ? z : tf.elu(z)
  })
  return held.wide ? tf.add(flow, tf.matMul(x, held.wide)) : flow
}

function multiply(tf: Tf, x: Tensor2D, layer: HeldLayer): Tensor2D {
  return tf.fused.matMul({ a: x, b: layer.weights, bias: layer.bias }) as Tensor2D
}

/** What the way back needs: the input of every layer (after dropout) and every hidden output (before it). */
export type Kept = {
  readonly inputs: readonly Tensor2D[]
  readonly hidden: readonly Tensor2D[]
  readonly masks: readonly Tensor2D[]
  readonly output: Tensor2D
}

/** Forward with everything kept. `masks[k]`, if given, multiplies hidden output k: 0 or 1 / (1 - dropout). In `tf.tidy`. */
export function forwardKeeping(tf: Tf, held: HeldStack, start: { x: Tensor2D; masks: readonly Tensor2D[] }): Kept {
  const inputs: Tensor2D[] = []
  const hidden: Tensor2D[] = []
  let flow = start.x
  held.layers.forEach((layer, at) => {
    inputs.push(flow)
    flow = multiply(tf, flow, layer)
    if (at === held.layers.length - 1) return
    flow = tf.elu(flow)
    hidden.push(flow)
    const mask = start.masks[at]
    if (mask !== undefined) flow = tf.mul(flow, mask)
  })
  const output: Tensor2D = held.wide ? tf.add(flow, tf.matMul(start.x, held.wide)) : flow
  return { inputs, hidden, masks: start.masks, output }
}

export type LayerGradients = { readonly weights: Tensor2D; readonly bias: Tensor2D }
export type Gradients = {
  readonly layers: readonly LayerGradients[]
  readonly wide: Tensor2D | null
  readonly x: Tensor2D
}

/**
 * Gradients of a loss whose derivative by the output is `slope`. In `tf.tidy`.
 * Matrices are turned over before multiplying: the WASM kernel for transposed operands is ten times slower (measured).
 */
export function backward(tf: Tf, held: HeldStack, way: { kept: Kept; slope: Tensor2D }): Gradients {
  const { kept } = way
  const layers: LayerGradients[] = []
  const ones = tf.ones([1, way.slope.shape[0]]) as Tensor2D
  let slope = way.slope
  for (let at = held.layers.length - 1; at >= 0; at--) {
    const layer = held.layers[at] as HeldLayer
    layers.unshift({
      weights: tf.matMul(tf.transpose(kept.inputs[at] as Tensor2D), slope),
      bias: tf.matMul(ones, slope),
    })
    slope = tf.matMul(slope, tf.transpose(layer.weights))
    if (at > 0) slope = throughElu(tf, slope, { hidden: kept.hidden[at - 1] as Tensor2D, mask: kept.masks[at - 1] })
  }
  if (held.wide === null) return { layers, wide: null, x: slope }
  return {
    layers,
    wide: tf.matMul(tf.transpose(kept.inputs[0] as Tensor2D), way.slope),
    x: tf.add(slope, tf.matMul(way.slope, tf.transpose(held.wide))),
  }
}

/** Only the derivative by the input, for attributions. In `tf.tidy`. */
export function backwardToInput(tf: Tf, held: HeldStack, way: { kept: Kept; slope: Tensor2D }): Tensor2D {
  let slope = way.slope
  for (let at = held.layers.length - 1; at >= 0; at--) {
    slope = tf.matMul(slope, tf.transpose((held.layers[at] as HeldLayer).weights))
    if (at > 0) slope = throughElu(tf, slope, { hidden: way.kept.hidden[at - 1] as Tensor2D, mask: undefined })
  }
  return held.wide ? tf.add(slope, tf.matMul(way.slope, tf.transpose(held.wide))) : slope
}

/** ELU's derivative is 1 above zero and output + 1 below: min(output, 0) + 1. */
function throughElu(tf: Tf, slope: Tensor2D, at: { hidden: Tensor2D; mask: Tensor2D | undefined }): Tensor2D {
  const bent: Tensor2D = tf.mul(slope, tf.add(tf.minimum(at.hidden, 0), 1))
  return at.mask === undefined ? bent : tf.mul(bent, at.mask)
}
