/** An autoencoder as two files: JSON that says what it is, and its numbers as 32-bit floats. */
import type { InputEncoder } from '../network/InputEncoder.ts'
import { stackFromTensors, stackTensors } from '../network/networkFiles.ts'
import { readTensor, type TensorPlace, writeTensors } from '../tensorFile.ts'
import type { AutoencoderModel } from './AutoencoderModel.ts'

export type AutoencoderJson = {
  readonly format: 'gateside-autoencoder'
  readonly version: 1
  readonly encoder: InputEncoder
  readonly layers: readonly { readonly inputs: number; readonly outputs: number }[]
  readonly tensors: readonly TensorPlace[]
}

export function autoencoderToFiles(model: AutoencoderModel): { json: AutoencoderJson; bytes: Uint8Array } {
  const { index, bytes } = writeTensors([
    ...model.tables.map((values, at) => ({ name: `table${at}`, values })),
    ...stackTensors(model.stack),
    { name: 'scale', values: model.scale },
    { name: 'quantiles', values: model.quantiles },
  ])
  const layers = model.stack.map(({ inputs, outputs }) => ({ inputs, outputs }))
  return { json: { format: 'gateside-autoencoder', version: 1, encoder: model.encoder, layers, tensors: index }, bytes }
}

/** Null where a part is missing or has the wrong size. */
export function autoencoderFromFiles(json: AutoencoderJson, bytes: Uint8Array): AutoencoderModel | null {
  const tables = json.encoder.categories.map((_, at) => readTensor(json.tensors, bytes, `table${at}`))
  const stack = stackFromTensors(json.layers, (name) => readTensor(json.tensors, bytes, name))
  const scale = readTensor(json.tensors, bytes, 'scale')
  const quantiles = readTensor(json.tensors, bytes, 'quantiles')
  if (stack === null || scale?.length !== json.encoder.width || quantiles === null || tables.includes(null)) return null
  return { encoder: json.encoder, tables: tables as Float32Array[], stack, scale, quantiles }
}
