/** The language in use, and a chooser for sentences that come in both. */
import type { Bilingual } from '#core/text/Bilingual.ts'
import { type Language, useTastes } from './tasteStore.ts'

export function useLanguage(): Language {
  return useTastes((it) => it.language)
}

export function useBilingual(): (text: Bilingual) => string {
  const language = useLanguage()
  return (text) => text[language]
}
