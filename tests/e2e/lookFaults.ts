/** What may not be seen on any screen: things that stick out or are cut off, targets too small for a glove, faults that axe finds. */
import { AxeBuilder } from '@axe-core/playwright'
import type { Page } from 'playwright'

/** Things that stick out of the window or of the part they stand in. */
export const layoutFaults = (page: Page) =>
  page.evaluate(() => {
    const faults: string[] = []
    if (document.documentElement.scrollWidth > innerWidth)
      faults.push(`page is ${document.documentElement.scrollWidth} wide`)
    for (const button of document.querySelectorAll<HTMLElement>('button, a[href], input')) {
      const box = button.getBoundingClientRect()
      if (box.width === 0 || button.closest('[hidden], [inert]')) continue
      if (box.right > innerWidth + 1) faults.push(`sticks out: ${button.innerText.slice(0, 30) || button.className}`)
    }
    return faults
  })

/** Text that runs out of the section, row or panel it belongs to. */
export const textFaults = (page: Page) =>
  page.evaluate(() => {
    const faults: string[] = []
    for (const part of document.querySelectorAll<HTMLElement>(
      'main section, main aside, main [role=option], main li',
    )) {
      if (part.closest('svg, [inert]') || part.clientWidth === 0) continue
      const { overflowX } = getComputedStyle(part)
      if (overflowX !== 'visible') continue
      if (part.scrollWidth > part.clientWidth + 2)
        faults.push(
          `${part.tagName} ${part.className}: ${part.scrollWidth} > ${part.clientWidth}: ${part.innerText.slice(0, 50)}`,
        )
    }
    return faults.slice(0, 5)
  })

export const axeFaults = async (page: Page) => {
  const { violations } = await new AxeBuilder({ page })
    .withTags(['wcag2a', 'wcag2aa', 'wcag21aa', 'wcag22aa'])
    .analyze()
  return violations.map(
    (it) =>
      `${it.id}: ${it.nodes
        .slice(0, 3)
        .map((node) => `${node.target.join(' ')} ${node.failureSummary?.split('\n')[1] ?? ''}`)
        .join(' | ')}`,
  )
}
