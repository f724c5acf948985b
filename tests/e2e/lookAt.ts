/** Faults that a look at a page finds: what sticks out, what is too small for a finger, what is not accessible. */
import { AxeBuilder } from '@axe-core/playwright'
import type { Page } from 'playwright'

/** Things that stick out of the window, or are cut off, and may not. */
export const layoutFaultsOf = (page: Page) =>
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
export const textFaultsOf = (page: Page) =>
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

/** Buttons smaller than a gloved finger; values in running text and cabin seats are exempt (WCAG 2.5.8, inline). */
export const smallTargetsOf = (page: Page) =>
  page.evaluate(() =>
    [...document.querySelectorAll<HTMLElement>('button')]
      .filter(
        (button) =>
          !button.closest('[inert], article, section[aria-label], [data-raw]') && button.offsetParent !== null,
      )
      .map((button) => ({ box: button.getBoundingClientRect(), text: button.innerText || button.ariaLabel || '' }))
      .filter(({ box }) => box.height > 0 && box.height < 43 && box.width > 0)
      .map(({ box, text }) => `${text.slice(0, 24)} ${Math.round(box.width)}x${Math.round(box.height)}`),
  )

/** Colours of what is still fading in are not those that are read. */
const settled = (page: Page) =>
  page.evaluate(async () => {
    const passing = document
      .getAnimations()
      .filter((it) => it.playState === 'running' && it.effect?.getComputedTiming().endTime !== Infinity)
    await Promise.allSettled(passing.map((it) => it.finished))
  })

export const axeFaultsOf = async (page: Page) => {
  await settled(page)
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
