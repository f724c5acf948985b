/** State of the ways by which bundles come and go by themselves: the hub and the drop folder. */
import { create } from 'zustand'
import type { HubVisit } from '#core/contract/exchange.ts'
import type { DroppedFiles } from '#core/contract/imports.ts'
import { client } from '../../client/client.ts'
import { failureKey } from '../../client/failureKey.ts'

export type HubChoice = {
  readonly url: string | null
  readonly code: string | null
  /** PEM; absent: the known one stays. */
  readonly certificate?: string
  readonly running: boolean
}

type LinksStore = {
  readonly visiting: boolean
  readonly visited: HubVisit | null
  readonly connecting: boolean
  /** Key of the sentence why the hub could not be visited or named. */
  readonly failure: string | null
  readonly dropped: DroppedFiles | null
  readonly folderFailure: string | null
  readonly hubVisited: () => Promise<void>
  /** True once it is saved. */
  readonly hubConnected: (choice: HubChoice) => Promise<boolean>
  readonly droppedAsked: () => Promise<void>
  readonly droppedRetried: (name: string) => Promise<void>
  readonly folderChosen: (folder: string | null) => Promise<void>
}

export const useLinks = create<LinksStore>((set) => ({
  visiting: false,
  visited: null,
  connecting: false,
  failure: null,
  dropped: null,
  folderFailure: null,
  async hubVisited() {
    set({ visiting: true, visited: null, failure: null })
    try {
      set({ visited: await client.batches.visitHub() })
    } catch (error) {
      set({ failure: failureKey(error) })
    } finally {
      set({ visiting: false })
    }
  },
  async hubConnected(choice) {
    set({ connecting: true, visited: null, failure: null })
    try {
      await client.batches.connectHub(choice)
      return true
    } catch (error) {
      set({ failure: failureKey(error) })
      return false
    } finally {
      set({ connecting: false })
    }
  },
  async droppedAsked() {
    try {
      set({ dropped: await client.imports.droppedFiles() })
    } catch (error) {
      set({ folderFailure: failureKey(error) })
    }
  },
  async droppedRetried(name) {
    try {
      await client.imports.retryDropped({ name })
      set({ dropped: await client.imports.droppedFiles(), folderFailure: null })
    } catch (error) {
      set({ folderFailure: failureKey(error) })
    }
  },
  async folderChosen(folder) {
    try {
      await client.imports.setDropFolder({ folder })
      set({ dropped: await client.imports.droppedFiles(), folderFailure: null })
    } catch (error) {
      set({ folderFailure: failureKey(error) })
    }
  },
}))
