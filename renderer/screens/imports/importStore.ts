/** State of the import page: the files on their way, the job, what came in before, the report that is open. */
import { create } from 'zustand'
import type { ImportedFile, ImportJob } from '#core/contract/imports.ts'
import { type Answer, failed, loading, ready } from '../../client/Answer.ts'
import { client } from '../../client/client.ts'
import { failureKey } from '../../client/failureKey.ts'
import { sendFiles } from './sendFiles.ts'

export type Sending = { readonly name: string; readonly bytes: number; readonly sent: number }

type ImportStore = {
  readonly files: Answer<readonly ImportedFile[]>
  readonly sending: readonly Sending[]
  readonly job: ImportJob | null
  readonly failure: string | null
  /** Files chosen while others are on their way: they go next. */
  readonly waiting: readonly File[]
  readonly isSending: boolean
  readonly reportId: string | null
  readonly asked: () => Promise<void>
  readonly filesChosen: (files: readonly File[]) => Promise<void>
  readonly cancelled: () => Promise<void>
  readonly reportOpened: (fileId: string | null) => void
}

export const useImports = create<ImportStore>((set, get) => ({
  files: loading,
  sending: [],
  job: null,
  failure: null,
  waiting: [],
  isSending: false,
  reportId: null,
  async asked() {
    try {
      const { files } = await client.imports.files({ limit: 200 })
      set({ files: ready(files) })
    } catch (error) {
      set({ files: failed(get().files, failureKey(error)) })
    }
  },
  async filesChosen(files) {
    if (files.length === 0) return
    if (get().isSending) {
      set({ waiting: [...get().waiting, ...files] })
      return
    }
    const sending = files.map(({ name, size }) => ({ name, bytes: size, sent: 0 }))
    set({ sending, failure: null, job: null, isSending: true })
    try {
      await sendFiles(files, {
        sent: (at, sent) => set({ sending: get().sending.map((it, place) => (place === at ? { ...it, sent } : it)) }),
        job: (job) => set({ job }),
        stopped: () => get().job?.state === 'cancelled',
      })
    } catch (error) {
      set({ failure: failureKey(error) })
    }
    const { waiting } = get()
    set({ waiting: [], isSending: false })
    await get().asked()
    await get().filesChosen(waiting)
  },
  async cancelled() {
    const { job } = get()
    set({ waiting: [] })
    if (job) set({ job: await client.imports.cancel({ importId: job.id }) })
  },
  reportOpened: (reportId) => set({ reportId }),
}))
