/** State of the page of retention and persons' rights: its part, and what the station said to each. */
import { create } from 'zustand'
import type { PersonRequest } from '#core/contract/requestsOfPersons.ts'
import type { AccessRequest, LegalHold, RetentionStatus } from '#core/contract/retention.ts'
import { type Answer, failed, loading, ready } from '../../client/Answer.ts'
import { client } from '../../client/client.ts'
import { failureKey } from '../../client/failureKey.ts'

export const parts = ['retention', 'requests', 'opening', 'holds'] as const
export type Part = (typeof parts)[number]

type Answers = {
  readonly retention: Answer<RetentionStatus>
  readonly requests: Answer<readonly PersonRequest[]>
  readonly opening: Answer<readonly AccessRequest[]>
  readonly holds: Answer<readonly LegalHold[]>
}
type Store = Answers & {
  readonly part: Part
  readonly partChosen: (part: Part) => void
  readonly asked: (part: Part) => Promise<void>
}

const ask = {
  retention: () => client.retention.status(),
  requests: () => client.people.requests(),
  opening: () => client.retention.accessRequests(),
  holds: () => client.retention.holds(),
} as const

export const useRights = create<Store>((set, get) => ({
  part: 'retention',
  retention: loading,
  requests: loading,
  opening: loading,
  holds: loading,
  partChosen: (part) => set({ part }),
  async asked(part) {
    try {
      set({ [part]: ready(await ask[part]()) })
    } catch (error) {
      set({ [part]: failed<unknown>(get()[part], failureKey(error)) })
    }
  },
}))
