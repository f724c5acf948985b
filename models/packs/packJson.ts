/** JSON files of a pack, as bytes and back. */
import type { PackFiles } from './PackFiles.ts'

export function encodeJson(value: unknown): Uint8Array {
  return new TextEncoder().encode(`${JSON.stringify(value, null, 1)}\n`)
}

/** Long lists of numbers: no line breaks. */
export function encodeCompact(value: unknown): Uint8Array {
  return new TextEncoder().encode(JSON.stringify(value))
}

/** Undefined where the file is missing or is no JSON. */
export function readJson(files: PackFiles, path: string): unknown {
  const bytes = files.get(path)
  if (bytes === undefined) return undefined
  try {
    return JSON.parse(new TextDecoder().decode(bytes))
  } catch {
    return undefined
  }
}
