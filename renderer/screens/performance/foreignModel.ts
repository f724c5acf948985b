/** A model made elsewhere with XGBoost: how a chosen folder shows that it holds one, and what must be said of it. */
import type { PackUpload } from './readPackUpload.ts'

export type ForeignWish = {
  readonly model: 'high' | 'drug'
  /** Percent at which bands 2, 3 and 4 begin. */
  readonly bands: readonly [number, number, number]
  /** `column=feature`, one a line. */
  readonly map: string
}

/** As the console takes them where nobody says otherwise. */
export const usualWish: ForeignWish = { model: 'high', bands: [2, 5, 10], map: '' }

export function isForeign(files: PackUpload): boolean {
  const names = new Set(files.map(({ name }) => name))
  return names.has('model.json') && !names.has('manifest.json')
}

export function toForeign({ model, bands, map }: ForeignWish) {
  const pairs = map.split('\n').flatMap((line) => {
    const [name = '', feature = ''] = line.split('=').map((part) => part.trim())
    return name && feature ? [[name, feature] as const] : []
  })
  const shares = bands.map((percent) => percent / 100) as [number, number, number]
  return { model, featureMap: Object.fromEntries(pairs), bands: shares }
}
