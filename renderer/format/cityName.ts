/** The city of an airport in the language of the screen; the code where no name is known. */
import type { Language } from '../shell/tasteStore.ts'

export type City = { readonly en: string | null; readonly ko: string | null | undefined; readonly code: string | null }

export function cityName({ en, ko, code }: City, language: Language): string | null {
  return (language === 'ko' ? ko : null) ?? en ?? code
}

type Origin = {
  readonly from: string
  readonly fromCity: string | null
  readonly fromCityKo?: string | null | undefined
}

/** Where a flight comes from. */
export function originName({ from, fromCity, fromCityKo }: Origin, language: Language): string {
  return cityName({ en: fromCity, ko: fromCityKo, code: from }, language) ?? from
}
