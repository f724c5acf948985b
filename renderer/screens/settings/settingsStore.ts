/** State of the settings page: what the station works by, and the backups. */
import { create } from 'zustand'
import type { BackupJob, BackupView, SettingsView } from '#core/contract/settings.ts'
import { type Answer, failed, loading, ready } from '../../client/Answer.ts'
import { client } from '../../client/client.ts'
import { failureKey } from '../../client/failureKey.ts'

export const parts = ['station', 'selection', 'backup'] as const
export type Part = (typeof parts)[number]
export type Backups = { readonly folder: string; readonly job: BackupJob; readonly backups: readonly BackupView[] }

type Store = {
  readonly part: Part | null
  readonly settings: Answer<SettingsView>
  readonly backups: Answer<Backups>
  readonly partChosen: (part: Part) => void
  readonly asked: () => Promise<void>
  readonly backupsAsked: () => Promise<void>
  readonly given: (settings: SettingsView) => void
}

export const useSettings = create<Store>((set, get) => ({
  part: null,
  settings: loading,
  backups: loading,
  partChosen: (part) => set({ part }),
  async asked() {
    try {
      set({ settings: ready(await client.settings.read()) })
    } catch (error) {
      set({ settings: failed(get().settings, failureKey(error)) })
    }
  },
  async backupsAsked() {
    try {
      set({ backups: ready(await client.settings.backups()) })
    } catch (error) {
      set({ backups: failed(get().backups, failureKey(error)) })
    }
  },
  given: (settings) => set({ settings: ready(settings) }),
}))
