import type { Page } from 'playwright'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { goTo } from './goTo.ts'
import { axeFaultsOf, layoutFaultsOf, smallTargetsOf } from './lookAt.ts'
import { missing, openTestKiosk, signIn, type TestKiosk } from './openTestKiosk.ts'

/** A full look at every screen takes longer than a step of a journey. */
const lookMs = 90_000

const sizes = [
  { width: 1280, height: 800 },
  { width: 1920, height: 1080 },
  { width: 1024, height: 768 },
] as const

let kiosk: TestKiosk
let page: Page
let flight = ''
let traveller = ''

const places = () =>
  [
    ['arrivals', '#/arrivals'],
    ['worklist', `#/flights/${flight}`],
    ['bags', `#/flights/${flight}/bags`],
    ['gate', `#/flights/${flight}/gate`],
    ['hall', '#/hall'],
    ['traveller', `#/travellers/${traveller}`],
    ['import', '#/import'],
    ['search', '#/search/KIM'],
    ['batches', '#/batches'],
    ['performance', '#/performance'],
    ['watchlists', '#/watchlists'],
    ['rights', '#/rights'],
    ['settings', '#/settings'],
    ['audit', '#/audit'],
    ['people', '#/people'],
    ['about', '#/about'],
  ] as const

const mostColourful: ReadonlySet<string> = new Set(['arrivals', 'worklist', 'gate', 'hall', 'traveller'])

const show = async (hash: string) => {
  await goTo(page, hash, 'h1')
  await page.waitForTimeout(500)
}

const setTaste = (taste: Record<string, unknown>) =>
  page.evaluate((change) => {
    const kept = JSON.parse(localStorage.getItem('gateside-tastes') ?? '{"state":{},"version":0}')
    localStorage.setItem('gateside-tastes', JSON.stringify({ ...kept, state: { ...kept.state, ...change } }))
  }, taste)

const layoutFaults = () => layoutFaultsOf(page)
const smallTargets = () => smallTargetsOf(page)
const axeFaults = () => axeFaultsOf(page)

describe.skipIf(missing !== null)('every screen', () => {
  beforeAll(async () => {
    kiosk = await openTestKiosk()
    page = await kiosk.openPage()
    await page.getByRole('button', { name: 'administrator' }).first().waitFor()
    expect(await axeFaults(), 'sign-in').toEqual([])
    await signIn(kiosk, page, 'administrator')
    const link = await page.locator('main a[href*=flights]').first().getAttribute('href')
    flight = link?.split('/').at(-1) ?? ''
    await show(`#/flights/${flight}`)
    traveller = encodeURIComponent(
      (await page.locator('[data-traveller]').first().getAttribute('data-traveller')) ?? '',
    )
  })
  afterAll(() => kiosk?.close())

  for (const size of sizes) {
    it(
      `keeps inside a window of ${size.width} x ${size.height}, with room for a thumb`,
      async () => {
        await page.setViewportSize(size)
        for (const [name, hash] of places()) {
          await show(hash)
          expect(await layoutFaults(), name).toEqual([])
          expect(await smallTargets(), name).toEqual([])
        }
      },
      lookMs,
    )
  }

  for (const taste of [
    { scheme: 'light', contrast: false, language: 'ko' },
    { scheme: 'dark', contrast: false, language: 'en' },
    { scheme: 'light', contrast: true, language: 'en' },
    { scheme: 'dark', contrast: true, language: 'ko' },
  ]) {
    it(
      `has no accessibility fault: ${taste.scheme}${taste.contrast ? ', high contrast' : ''}, ${taste.language}`,
      async () => {
        await page.setViewportSize(sizes[0])
        await setTaste(taste)
        await page.reload()
        // These four hold the colours of all; one taste looks at every screen.
        const everything = taste.scheme === 'dark' && !taste.contrast
        for (const [name, hash] of places().filter(([it]) => everything || mostColourful.has(it))) {
          await show(hash)
          expect(await axeFaults(), name).toEqual([])
        }
      },
      lookMs,
    )
  }

  it(
    'has no accessibility fault in its dialogs',
    async () => {
      await setTaste({ scheme: 'light', contrast: false, language: 'ko' })
      await page.reload()
      await show(`#/flights/${flight}`)
      // Keys act on the row that is open, so the list must be there first.
      await page.locator('[data-traveller]').first().waitFor()
      await page.waitForTimeout(500)
      for (const open of ['Enter', 's', '?']) {
        await page.keyboard.press(open)
        await page.getByRole('dialog').waitFor()
        if (open === 'Enter') await page.keyboard.press('7')
        await page.waitForTimeout(400)
        expect(await axeFaults(), open).toEqual([])
        await page.keyboard.press('Escape')
        await page.getByRole('dialog').waitFor({ state: 'hidden' })
        // The dialog gives the focus back when its closing has played.
        await page.waitForTimeout(500)
      }
      for (const name of ['오늘의 검사 정원', '필터']) {
        await page.getByRole('button', { name }).click()
        await page.waitForTimeout(500)
        expect(await axeFaults(), name).toEqual([])
        await page.keyboard.press('Escape')
      }
    },
    lookMs,
  )

  it(
    'keeps its lists within reach on a tablet with large type, and at a zoom of 200 %',
    async () => {
      for (const [size, fontScale] of [
        [{ width: 1024, height: 768 }, 1.3],
        [{ width: 640, height: 400 }, 1],
      ] as const) {
        await page.setViewportSize(size)
        await setTaste({ fontScale, language: 'en', scheme: 'light', contrast: false })
        await page.reload()
        await show(`#/flights/${flight}`)
        const row = page.locator('[data-traveller]').first()
        await row.scrollIntoViewIfNeeded()
        const cells = await row.locator('[role=gridcell]').evaluateAll((all) =>
          all.map((cell) => {
            const box = cell.getBoundingClientRect()
            return box.width > 0 && box.right <= innerWidth && box.top >= 0 && box.bottom <= innerHeight
          }),
        )
        expect(cells.length, `${size.width}`).toBeGreaterThan(5)
        expect(
          cells.filter((isSeen) => !isSeen),
          `${size.width}`,
        ).toEqual([])
        await show(`#/travellers/${traveller}`)
        expect(await layoutFaults(), `${size.width}`).toEqual([])
        const raw = page.locator('main aside')
        await raw.first().scrollIntoViewIfNeeded()
        expect((await raw.first().boundingBox())?.width ?? 0).toBeGreaterThan(size.width * 0.3)
      }
      await page.setViewportSize(sizes[0])
    },
    lookMs,
  )

  it(
    'keeps inside the window with type of 130 %',
    async () => {
      await setTaste({ fontScale: 1.3, language: 'ko', scheme: 'light', contrast: false })
      await page.reload()
      for (const [name, hash] of places()) {
        await show(hash)
        expect(await layoutFaults(), name).toEqual([])
      }
    },
    lookMs,
  )
})
