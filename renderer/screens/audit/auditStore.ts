/** State of the audit page: the conditions, the lines as far as they were read, and what verifying the chain said. */
import { create } from 'zustand'
import type { AuditFilter, AuditLine } from '#core/contract/audit.ts'
import { type Answer, failed, loading, ready } from '../../client/Answer.ts'
import { client } from '../../client/client.ts'
import { failureKey } from '../../client/failureKey.ts'

export type Verification = Awaited<ReturnType<typeof client.station.verifyAudit>>
export type Found = Awaited<ReturnType<typeof client.audit.find>>

type AuditStore = {
  readonly filter: AuditFilter
  readonly found: Answer<Found>
  readonly verification: Verification | null
  readonly verifying: boolean
  readonly asked: () => Promise<void>
  readonly moreAsked: () => Promise<void>
  readonly verifyAsked: () => Promise<void>
  readonly filtered: (change: Partial<AuditFilter>) => void
}

export const noFilter: AuditFilter = {
  user: null,
  noun: null,
  action: null,
  purpose: null,
  subject: null,
  refused: false,
  from: null,
  to: null,
}
let reading = false

export const useAudit = create<AuditStore>((set, get) => ({
  filter: noFilter,
  found: loading,
  verification: null,
  verifying: false,
  async asked() {
    const { filter } = get()
    try {
      const found = await client.audit.find(filter)
      if (get().filter === filter) set({ found: ready(found) })
    } catch (error) {
      set({ found: failed(get().found, failureKey(error)) })
    }
  },
  async moreAsked() {
    const { filter, found } = get()
    const last = found.value?.lines.at(-1)
    if (reading || !found.value || !last || found.value.lines.length >= found.value.matching) return
    reading = true
    try {
      const next = await client.audit.find({ ...filter, before: last.seq })
      if (get().found === found) set({ found: ready({ ...next, lines: joined(found.value.lines, next.lines) }) })
    } catch (error) {
      set({ found: failed(get().found, failureKey(error)) })
    } finally {
      reading = false
    }
  },
  async verifyAsked() {
    set({ verifying: true })
    try {
      set({ verification: await client.station.verifyAudit() })
    } catch (error) {
      set({ found: failed(get().found, failureKey(error)) })
    }
    set({ verifying: false })
    await get().asked()
  },
  filtered: (change) => set({ filter: { ...get().filter, ...change } }),
}))

function joined(before: AuditLine[], next: AuditLine[]): AuditLine[] {
  return [...before, ...next]
}
