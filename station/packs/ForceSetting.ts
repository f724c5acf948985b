/** Which packs judge by decision of people here, and which one each of them replaced. */
import type { ModelName } from '#core/worklist/Score.ts'
import type { Store } from '#db/store.ts'

export type Force = {
  /** Null: the pack shipped with the product. */
  readonly pack: string | null
  readonly since: string | null
  /** One step back; null: none to go back to. */
  readonly former: { readonly pack: string | null } | null
}

const setting = 'packsInForce'
type Saved = Partial<Readonly<Record<ModelName, Force>>>

export function readForce(store: Store, model: ModelName): Force {
  const saved = store.settings.read<Saved>(setting) ?? {}
  return saved[model] ?? { pack: null, since: null, former: null }
}

export function saveForce(store: Store, model: ModelName, force: Force): void {
  store.settings.save(setting, { ...store.settings.read<Saved>(setting), [model]: force } satisfies Saved)
}
