/**
 * How it feels, in figures from a real browser on a store with a past; printed by every run.
 * A busy machine is slow and not broken: what fails here is several times slower than what is promised.
 */
import type { Page } from 'playwright'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { goTo } from './goTo.ts'
import { makeLargeStation, stored } from './makeLargeStation.ts'
import { missing, openTestKiosk, signIn, type TestKiosk } from './openTestKiosk.ts'

const times = 7
const slack = 20
/** About the time in which a hand moves from one thing to the next. */
const restMs = 700
let kiosk: TestKiosk
let page: Page

const print = (what: string, value: number, promised: number) =>
  process.stdout.write(`figure: ${what}: ${Math.round(value)} ms (promised ${promised}), ${stored} travellers stored\n`)

const median = (values: readonly number[]) =>
  values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)] ?? Number.NaN

/** In the page: from an act to the frame in which the heading shows `name`. */
const timeToHeading = (act: { readonly click?: string; readonly scan?: string }, name: string) =>
  page.evaluate(
    async ({ click, scan, heading }) => {
      const painted = () => new Promise((resolve) => requestAnimationFrame(() => setTimeout(resolve)))
      const press = (key: string) => document.body.dispatchEvent(new KeyboardEvent('keydown', { key, bubbles: true }))
      const from = performance.now()
      if (click) document.querySelector<HTMLElement>(click)?.click()
      for (const line of scan?.split('\n') ?? []) for (const key of [...line, 'Enter']) press(key)
      const headings = () => [...document.querySelectorAll('h1')].map((each) => each.textContent ?? '')
      while (!headings().some((each) => each.includes(heading))) {
        if (performance.now() - from > 20_000) throw new Error(`no heading "${heading}", but ${headings().join(', ')}`)
        await painted()
      }
      return performance.now() - from
    },
    { ...act, heading: name },
  )

/** Until the page and the station behind it have done what the last step asked for: nobody acts in the same breath. */
const rest = async () => {
  await page.waitForTimeout(restMs)
  await page.evaluate(() => new Promise((resolve) => requestIdleCallback(resolve)))
}

describe.skipIf(missing !== null)('a station with a long past', () => {
  beforeAll(async () => {
    kiosk = await openTestKiosk(makeLargeStation)
    page = await kiosk.openPage()
    await signIn(kiosk, page, 'inspector')
  }, 900_000)
  afterAll(() => kiosk?.close())

  it('scrolls a list of 500 without making the hand wait', async () => {
    await page.locator('main a[href*=ZZ500]').click()
    await page.getByRole('button', { name: /^전체/ }).click()
    await page.locator('[data-traveller]').first().hover()
    await rest()
    await page.evaluate(() => {
      const kept: number[] = []
      new PerformanceObserver((list) => kept.push(...list.getEntries().map((entry) => entry.duration))).observe({
        type: 'longtask',
      })
      Object.assign(globalThis, { longTasks: kept })
    })
    const first = await page.locator('[data-traveller]').first().getAttribute('data-traveller')
    for (let turn = 0; turn < 60; turn++) await page.mouse.wheel(0, 500)
    await expect.poll(() => page.locator('[data-traveller]').first().getAttribute('data-traveller')).not.toBe(first)
    const longest = await page.evaluate(() =>
      Math.max(0, ...(globalThis as unknown as { longTasks: number[] }).longTasks),
    )
    print('longest task while 500 rows are scrolled', longest, 50)
    expect(longest).toBeLessThan(50 * slack)
  })

  it('opens a traveller at once', async () => {
    const list = new URL(page.url()).hash
    const took: number[] = []
    for (let turn = 0; turn < times; turn++) {
      await goTo(page, list)
      await page.getByRole('grid').waitFor()
      // The list comes back with the row in hand in sight: until then rows come and go.
      await rest()
      const who = await page.locator('[data-traveller]').nth(turn).getAttribute('data-traveller')
      const row = page.locator(`[data-traveller="${who}"]`)
      await row.click()
      await expect.poll(() => row.getAttribute('aria-selected')).toBe('true')
      const name = (await row.locator('[role=gridcell]').nth(1).locator('span').first().innerText()).trim()
      await page.getByRole('button', { name: /^자세히/ }).waitFor()
      await page.getByRole('button', { name: /^자세히/ }).evaluate((button) => button.setAttribute('data-timed', ''))
      await rest()
      took.push(await timeToHeading({ click: '[data-timed]' }, name))
    }
    print('open a traveller', median(took), 100)
    expect(median(took)).toBeLessThan(100 * slack)
  })

  it('has the page of whoever is scanned before the hand is back', async () => {
    const took: number[] = []
    for (let turn = 0; turn < times; turn++) {
      const scan = kiosk.scans[turn % kiosk.scans.length]
      await goTo(page, '#/arrivals')
      await page.locator('main a[href*=ZZ500]').waitFor()
      await rest()
      took.push(await timeToHeading({ scan: scan?.text ?? '' }, scan?.name ?? ''))
    }
    print('scan to page', median(took), 150)
    expect(median(took)).toBeLessThan(150 * slack)
  })
})
