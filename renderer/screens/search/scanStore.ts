/** The last scan that did not lead to exactly one person. */
import { create } from 'zustand'
import type { ScanAnswer } from '#core/contract/scan.ts'

type ScanStore = {
  readonly text: string
  readonly answer: ScanAnswer | null
  readonly scanned: (text: string, answer: ScanAnswer) => void
  readonly left: () => void
}

export const useScanAnswer = create<ScanStore>((set) => ({
  text: '',
  answer: null,
  scanned: (text, answer) => set({ text, answer }),
  left: () => set({ text: '', answer: null }),
}))
