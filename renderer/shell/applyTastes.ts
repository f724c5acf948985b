/** Writes the window tastes onto the page: language, colours, contrast, size of type. */
import { useTastes } from './tasteStore.ts'

/** Default size of type in the browsers we ship with. */
const basePx = 16

export function applyTastes(): void {
  const write = () => {
    const { language, scheme, contrast, fontScale } = useTastes.getState()
    const page = document.documentElement
    page.lang = language
    page.dataset.contrast = contrast ? 'more' : 'normal'
    page.style.fontSize = `${basePx * fontScale}px`
    page.dataset.mantineColorScheme = scheme
  }
  write()
  useTastes.subscribe(write)
}
