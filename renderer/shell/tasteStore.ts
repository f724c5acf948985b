/** Window tastes: language, colours, contrast, size of type. The only thing a screen keeps on disk. */
import { create } from 'zustand'
import { persist } from 'zustand/middleware'

export type Language = 'ko' | 'en'
export const fontScales = [0.9, 1, 1.15, 1.3] as const
export type Tastes = {
  readonly language: Language
  readonly scheme: 'light' | 'dark'
  readonly contrast: boolean
  readonly fontScale: number
}

const tasteKey = 'gateside-tastes'
/** Whether somebody has chosen at this window before: else it speaks the language of the station. */
export const hasKeptTastes = localStorage.getItem(tasteKey) !== null

type TasteStore = Tastes & { readonly chosen: (taste: Partial<Tastes>) => void }

export const useTastes = create<TasteStore>()(
  persist(
    (set) => ({
      language: 'ko',
      scheme: matchMedia('(prefers-color-scheme: dark)').matches ? 'dark' : 'light',
      contrast: matchMedia('(prefers-contrast: more)').matches,
      fontScale: 1,
      chosen: (taste) => set(taste),
    }),
    {
      name: tasteKey,
      partialize: ({ language, scheme, contrast, fontScale }) => ({ language, scheme, contrast, fontScale }),
    },
  ),
)
