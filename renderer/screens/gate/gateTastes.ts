/** How each person likes gate mode: where they stand, and whether a selected scan sounds and flashes. Kept in this window's browser. */
import { create } from 'zustand'
import { persist } from 'zustand/middleware'
import type { GatePlace } from '../../format/orderForGate.ts'
import { useSession } from '../../shell/sessionStore.ts'

/** Dark for a dim gate at night, bright where the sun falls on the glass. */
export const gateScreens = ['dark', 'bright'] as const
export type GateScreenTaste = (typeof gateScreens)[number]
export type GateTastes = {
  readonly place: GatePlace
  readonly sound: boolean
  readonly flash: boolean
  readonly screen: GateScreenTaste
}
type Store = {
  readonly byUser: Readonly<Record<string, GateTastes>>
  readonly chosen: (user: string, taste: Partial<GateTastes>) => void
}

const usual: GateTastes = { place: 'door', sound: false, flash: true, screen: 'dark' }

const useStore = create<Store>()(
  persist(
    (set, get) => ({
      byUser: {},
      chosen: (user, taste) =>
        set({ byUser: { ...get().byUser, [user]: { ...(get().byUser[user] ?? usual), ...taste } } }),
    }),
    { name: 'gateside-gate' },
  ),
)

export function useGateTastes(): GateTastes & { readonly choose: (taste: Partial<GateTastes>) => void } {
  const user = useSession((it) => it.user?.id ?? '')
  const kept = useStore((it) => it.byUser[user])
  const chosen = useStore((it) => it.chosen)
  return { ...usual, ...kept, choose: (taste) => chosen(user, taste) }
}
