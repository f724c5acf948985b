/** Long names in four scripts, twelve companions, thirty bags, nothing known, broken values: every screen of a flight holds them. */
import { join } from 'node:path'
import type { Page } from 'playwright'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { bareSurname, manyBagsSurname } from '../helpers/hardFlight.ts'
import { goTo } from './goTo.ts'
import { axeFaultsOf, layoutFaultsOf, textFaultsOf } from './lookAt.ts'
import { makeHardStation } from './makeHardStation.ts'
import { missing, openTestKiosk, signIn, type TestKiosk } from './openTestKiosk.ts'

/** Thirty looks at a page, on a machine that may be busy. */
const lookMs = 300_000
const sizes = [
  { width: 1280, height: 800 },
  { width: 1920, height: 1080 },
  { width: 1024, height: 768 },
] as const
const tastes = [
  { scheme: 'light', contrast: false, language: 'ko' },
  { scheme: 'dark', contrast: false, language: 'en' },
  { scheme: 'light', contrast: true, language: 'en' },
] as const
/** Where pictures are put, if anywhere. */
const pictures = process.env['GATESIDE_PICTURES']

let kiosk: TestKiosk
let page: Page
let flight = ''
const people = new Map<string, string>()

const places = () =>
  [
    ['worklist', `#/flights/${flight}`, 'main [data-traveller]'],
    ['bags', `#/flights/${flight}/bags`, 'main [role=grid]'],
    ['gate', `#/flights/${flight}/gate`, 'main h1'],
    ['hall', '#/hall', 'main [data-bag]'],
    ...[...people].map(([name, id]) => [name, `#/travellers/${encodeURIComponent(id)}`, 'main article h1'] as const),
  ] as const

const show = async (hash: string, wanted: string) => {
  await goTo(page, hash, wanted)
  await page.evaluate(() => document.fonts.ready)
}
const setTaste = async (taste: Record<string, unknown>) => {
  await page.evaluate((change) => {
    const kept = JSON.parse(localStorage.getItem('gateside-tastes') ?? '{"state":{},"version":0}')
    localStorage.setItem('gateside-tastes', JSON.stringify({ ...kept, state: { ...kept.state, ...change } }))
  }, taste)
  await page.reload()
  await page.locator('main').waitFor()
}

describe.skipIf(missing !== null)('a flight that is hard to show', () => {
  beforeAll(async () => {
    kiosk = await openTestKiosk(makeHardStation)
    page = await kiosk.openPage()
    await signIn(kiosk, page, 'administrator')
    await page.locator('main a[href*="KE9999-"]').first().waitFor()
    const link = await page.locator('main a[href*="KE9999-"]').first().getAttribute('href')
    flight = link?.split('/').at(-1) ?? ''
    await show(`#/flights/${flight}`, 'main [data-traveller]')
    await page.getByRole('button', { name: /^전체/ }).click()
    const wanted = {
      many: manyBagsSurname,
      bare: bareSurname,
      party: 'PARTYSURNAME',
      latin: 'WOLFESCHLEGEL',
      thai: 'พระ',
      arabic: 'عبد',
    }
    for (const [name, surname] of Object.entries(wanted)) {
      // Only rows in sight are drawn.
      await page.getByLabel('목록에서 찾기').fill(surname)
      const row = page.locator('main [data-traveller]').filter({ hasText: surname }).first()
      await row.waitFor()
      people.set(name, (await row.getAttribute('data-traveller')) ?? '')
    }
    await page.getByLabel('목록에서 찾기').fill('')
  }, lookMs)
  afterAll(() => kiosk?.close())

  for (const size of sizes) {
    it(
      `keeps inside a window of ${size.width} x ${size.height}, in every theme`,
      async () => {
        await page.setViewportSize(size)
        for (const taste of tastes) {
          await setTaste(taste)
          for (const [name, hash, wanted] of places()) {
            await show(hash, wanted)
            const what = `${name} ${taste.scheme}${taste.contrast ? ' contrast' : ''} ${size.width}`
            if (pictures) await page.screenshot({ path: join(pictures, `${what.replaceAll(' ', '-')}.png`) })
            expect(await layoutFaultsOf(page), what).toEqual([])
            expect(await textFaultsOf(page), what).toEqual([])
          }
        }
      },
      lookMs,
    )
  }

  it(
    'has no accessibility fault',
    async () => {
      await page.setViewportSize(sizes[0])
      for (const taste of tastes) {
        await setTaste(taste)
        for (const [name, hash, wanted] of places().filter(([it]) => ['hall', 'many', 'latin'].includes(it))) {
          await show(hash, wanted)
          expect(await axeFaultsOf(page), `${name} ${taste.scheme}`).toEqual([])
        }
      }
    },
    lookMs,
  )
})
