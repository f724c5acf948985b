/** The seals of this station: those an administrator set, else the usual ones. */
import { defaultSeals, type Seal } from '#core/baggage/Seal.ts'
import type { Store } from '#db/store.ts'

const setting = 'seals'

export function readSeals(store: Store): readonly Seal[] {
  return store.settings.read<readonly Seal[]>(setting) ?? defaultSeals
}

/** `sameMark`: two seals could be told apart by colour alone. */
export function saveSeals(store: Store, seals: readonly Seal[]): 'saved' | 'sameMark' | 'sameSeal' {
  if (new Set(seals.map((seal) => seal.id)).size < seals.length) return 'sameSeal'
  if (new Set(seals.map((seal) => seal.mark.trim().toUpperCase())).size < seals.length) return 'sameMark'
  store.confirm(() => store.settings.save(setting, seals))
  return 'saved'
}
