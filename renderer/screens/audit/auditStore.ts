/** State of the audit page: the latest entries, and what verifying the chain said. */
import { create } from 'zustand'
import { type Answer, failed, loading, ready } from '../../client/Answer.ts'
import { client } from '../../client/client.ts'
import { failureKey } from '../../client/failureKey.ts'

export type AuditEntry = Awaited<ReturnType<typeof client.station.audit>>[number]
export type Verification = Awaited<ReturnType<typeof client.station.verifyAudit>>

type AuditStore = {
  readonly entries: Answer<readonly AuditEntry[]>
  readonly verification: Verification | null
  readonly verifying: boolean
  readonly text: string
  readonly asked: () => Promise<void>
  readonly verifyAsked: () => Promise<void>
  readonly typed: (text: string) => void
}

export const useAudit = create<AuditStore>((set, get) => ({
  entries: loading,
  verification: null,
  verifying: false,
  text: '',
  async asked() {
    try {
      set({ entries: ready(await client.station.audit({ limit: 500 })) })
    } catch (error) {
      set({ entries: failed(get().entries, failureKey(error)) })
    }
  },
  async verifyAsked() {
    set({ verifying: true })
    try {
      set({ verification: await client.station.verifyAudit() })
    } catch (error) {
      set({ entries: failed(get().entries, failureKey(error)) })
    }
    set({ verifying: false })
    await get().asked()
  },
  typed: (text) => set({ text }),
}))
