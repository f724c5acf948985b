/** Many named arrays of 32-bit floats in one binary file, little-endian, with an index that goes into the JSON beside it. */

export type TensorPlace = { readonly name: string; readonly offset: number; readonly length: number }
export type NamedTensor = { readonly name: string; readonly values: Float32Array }

export function writeTensors(tensors: readonly NamedTensor[]): { index: readonly TensorPlace[]; bytes: Uint8Array } {
  const total = tensors.reduce((sum, tensor) => sum + tensor.values.length, 0)
  const bytes = new Uint8Array(total * 4)
  const view = new DataView(bytes.buffer)
  const index: TensorPlace[] = []
  let offset = 0
  for (const { name, values } of tensors) {
    index.push({ name, offset, length: values.length })
    for (const value of values) view.setFloat32(4 * offset++, value, true)
  }
  return { index, bytes }
}

/** Null where the index points outside the file or lacks a name. */
export function readTensor(index: readonly TensorPlace[], bytes: Uint8Array, name: string): Float32Array | null {
  const place = index.find((entry) => entry.name === name)
  if (!place || (place.offset + place.length) * 4 > bytes.length) return null
  const view = new DataView(bytes.buffer, bytes.byteOffset + place.offset * 4, place.length * 4)
  return Float32Array.from({ length: place.length }, (_, at) => view.getFloat32(at * 4, true))
}
