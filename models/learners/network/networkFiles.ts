/** A network as two files: JSON that says what it is, and its numbers as 32-bit floats. */
import { type NamedTensor, readTensor, type TensorPlace, writeTensors } from '../tensorFile.ts'
import type { DenseStack } from './denseStack.ts'
import type { InputEncoder } from './InputEncoder.ts'
import type { NetworkModel } from './NetworkModel.ts'

export type NetworkJson = {
  readonly format: 'gateside-network'
  readonly version: 1
  readonly encoder: InputEncoder
  readonly layers: readonly { readonly inputs: number; readonly outputs: number }[]
  readonly tensors: readonly TensorPlace[]
}

export function networkToFiles(model: NetworkModel): { json: NetworkJson; bytes: Uint8Array } {
  const tensors: NamedTensor[] = [
    ...model.tables.map((values, at) => ({ name: `table${at}`, values })),
    ...stackTensors(model.stack),
    { name: 'wide', values: model.wide },
    { name: 'baseline', values: model.baseline },
  ]
  const { index, bytes } = writeTensors(tensors)
  const layers = model.stack.map(({ inputs, outputs }) => ({ inputs, outputs }))
  return { json: { format: 'gateside-network', version: 1, encoder: model.encoder, layers, tensors: index }, bytes }
}

/** Null where a part is missing or has the wrong size. */
export function networkFromFiles(json: NetworkJson, bytes: Uint8Array): NetworkModel | null {
  const sizes = json.encoder.categories.map((column) => (column.codes.length + 1) * column.size)
  const tables = sizes.map((size, at) => sized(readTensor(json.tensors, bytes, `table${at}`), size))
  const stack = stackFromTensors(json.layers, (name) => readTensor(json.tensors, bytes, name))
  const baseline = sized(readTensor(json.tensors, bytes, 'baseline'), json.encoder.width)
  const wide = sized(readTensor(json.tensors, bytes, 'wide'), json.encoder.width)
  if (stack === null || wide === null || baseline === null || tables.includes(null)) return null
  return { encoder: json.encoder, tables: tables as Float32Array[], stack, wide, baseline }
}

export function stackTensors(stack: DenseStack): readonly NamedTensor[] {
  return stack.flatMap((layer, at) => [
    { name: `weights${at}`, values: layer.weights },
    { name: `bias${at}`, values: layer.bias },
  ])
}

export function stackFromTensors(
  layers: NetworkJson['layers'],
  read: (name: string) => Float32Array | null,
): DenseStack | null {
  const stack = layers.map(({ inputs, outputs }, at) => ({
    inputs,
    outputs,
    weights: sized(read(`weights${at}`), inputs * outputs),
    bias: sized(read(`bias${at}`), outputs),
  }))
  return stack.every((layer) => layer.weights !== null && layer.bias !== null) ? (stack as DenseStack) : null
}

function sized(values: Float32Array | null, length: number): Float32Array | null {
  return values?.length === length ? values : null
}
