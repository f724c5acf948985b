/** What the palette changes about the window: language, colours, size of type; the lock, the map of keys, the way out. */
import { IconContrast, IconHelp, IconLanguage, IconLock, IconLogout, IconMoon, IconTextSize } from '@tabler/icons-react'
import { type ComponentType, createElement } from 'react'
import type { PaletteAction } from './PaletteAction.ts'
import { useSession } from './sessionStore.ts'
import { fontScales, type Tastes, useTastes } from './tasteStore.ts'

const draw = (icon: ComponentType<{ size?: number }>) => createElement(icon, { size: 20 })
const looks = [
  { id: 'light', text: 'user.light', taste: { scheme: 'light', contrast: false }, icon: IconMoon },
  { id: 'dark', text: 'user.dark', taste: { scheme: 'dark', contrast: false }, icon: IconMoon },
  { id: 'light-more', text: 'user.contrastLight', taste: { scheme: 'light', contrast: true }, icon: IconContrast },
  { id: 'dark-more', text: 'user.contrastDark', taste: { scheme: 'dark', contrast: true }, icon: IconContrast },
] as const

export function paletteTastes(onHelp: () => void): readonly PaletteAction[] {
  const { language, scheme, contrast, fontScale, chosen } = useTastes.getState()
  const choose = (taste: Partial<Tastes>) => () => chosen(taste)
  const other = language === 'ko' ? 'en' : 'ko'
  const others = looks.filter(({ taste }) => taste.scheme !== scheme || taste.contrast !== contrast)
  const sizes = fontScales.filter((scale) => scale !== fontScale)
  return [
    {
      ...{ id: 'language', text: `palette.${other}`, words: 'language 언어 영어 한국어 English Korean' },
      ...{ icon: draw(IconLanguage), run: choose({ language: other }) },
    },
    ...others.map(({ id, text, taste, icon }) => ({
      ...{ id: `look-${id}`, text, words: 'theme colour contrast 화면 색 대비' },
      ...{ icon: draw(icon), run: choose(taste) },
    })),
    ...sizes.map((scale) => ({
      ...{ id: `size-${scale}`, text: 'palette.fontSize', values: { percent: String(Math.round(scale * 100)) } },
      ...{ icon: draw(IconTextSize), run: choose({ fontScale: scale }) },
    })),
    { id: 'help', text: 'help.title', words: 'help keys 도움말', shown: '?', icon: draw(IconHelp), run: onHelp },
    { id: 'lock', text: 'user.lock', icon: draw(IconLock), run: () => useSession.getState().lockAsked() },
    {
      ...{ id: 'sign-out', text: 'user.signOut', icon: draw(IconLogout) },
      run: () => void useSession.getState().signOutAsked(),
    },
  ]
}
