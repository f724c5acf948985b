/** What a pack needs to know of a feature: enough to tell whether the station computes the same thing. */
import { createHash } from 'node:crypto'

export type PackFeature = {
  readonly id: string
  readonly kind: 'number' | 'category' | 'flag' | 'token'
  readonly codec: { readonly name: string; readonly decode?: (code: number) => string | null } | null
  /** 1: the margin of the trees may only rise with the value, -1: only fall; 0 or absent: free. */
  readonly direction?: -1 | 0 | 1
  /** Age, sex, nationality and the like: the pack is measured by their groups. */
  readonly protected?: boolean
}

/** SHA-256 over id, kind and code of every feature, in order: another list, another order, another meaning give another hash. */
export function hashFeatures(features: readonly PackFeature[]): string {
  const hash = createHash('sha256').update('gateside-features-v1\n')
  for (const { id, kind, codec } of features) hash.update(`${id}\t${kind}\t${codec?.name ?? '-'}\n`)
  return hash.digest('hex')
}

export const isCategorical = (feature: PackFeature): boolean => feature.kind === 'category' || feature.kind === 'token'
