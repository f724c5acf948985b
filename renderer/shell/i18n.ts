/** Sets up the texts; every key exists in Korean and in English. */
import { changeLanguage, use as extend } from 'i18next'
import { initReactI18next } from 'react-i18next'
import en from '../texts/en.json'
import ko from '../texts/ko.json'
import { useTastes } from './tasteStore.ts'

export function startTexts(): void {
  void extend(initReactI18next).init({
    resources: { ko: { translation: ko }, en: { translation: en } },
    lng: useTastes.getState().language,
    fallbackLng: 'ko',
    interpolation: { escapeValue: false },
  })
  useTastes.subscribe((tastes, before) => {
    if (tastes.language !== before.language) void changeLanguage(tastes.language)
  })
}
