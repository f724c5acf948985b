/** A passport nobody sent: opened on no flight, worked on, put on a flight, taken off again; and every step within reach of one hand. */
import { join } from 'node:path'
import type { Page } from 'playwright'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { passportOf } from '../helpers/smallFlight.ts'
import { goTo, hereOf } from './goTo.ts'
import { press, scanText } from './keys.ts'
import { axeFaultsOf, layoutFaultsOf } from './lookAt.ts'
import { han, makeSmallStation } from './makeSmallStation.ts'
import { missing, openTestKiosk, signIn, type TestKiosk } from './openTestKiosk.ts'

const storyMs = 180_000
/** Where pictures are put, if anywhere. */
const pictures = process.env['GATESIDE_PICTURES']
const stranger = { ...han, surname: 'STRANGER', given: 'NOA', document: 'X11223344' }

let kiosk: TestKiosk
let page: Page

const scan = (text: string) => scanText(page, text)
const here = () => hereOf(page)
const look = (name: string) => (pictures ? page.screenshot({ path: join(pictures, `${name}.png`) }) : null)

describe.skipIf(missing !== null)('somebody whom no message named', () => {
  beforeAll(async () => {
    kiosk = await openTestKiosk(makeSmallStation)
    page = await kiosk.openPage()
    await signIn(kiosk, page, 'inspector')
    await page.locator('main a[href*="KE8101-"]').first().waitFor()
  }, storyMs)
  afterAll(async () => {
    await look('walkin-end')
    await kiosk?.close()
  })

  it(
    'is scanned, compared with the watchlist, and kept on no flight',
    async () => {
      await scan(passportOf(stranger))
      await page.getByRole('region', { name: '현장 등록' }).waitFor()
      await page.getByRole('textbox', { name: '문서번호' }).waitFor()
      await look('walkin-draft')
      expect(await layoutFaultsOf(page)).toEqual([])
      expect(await axeFaultsOf(page)).toEqual([])
      await page.getByRole('button', { name: /등록하기/ }).click()
      await page.locator('main article h1').filter({ hasText: 'STRANGER NOA' }).waitFor()
      expect(await here()).toContain('WALKIN-')
    },
    storyMs,
  )

  it(
    'is put on the flight with the note that was written before',
    async () => {
      await page.getByRole('button', { name: '메모 쓰기' }).click()
      await page.getByLabel('새 메모').fill('Gate 12')
      await page
        .locator('main section')
        .filter({ has: page.getByLabel('새 메모') })
        .getByRole('button', { name: '저장' })
        .click()
      await page.getByLabel('새 메모').waitFor({ state: 'detached' })
      await page.getByText('Gate 12').first().waitFor()
      await page.getByRole('button', { name: '항공편 지정' }).click()
      await page
        .getByRole('dialog')
        .getByRole('button', { name: /KE8101/ })
        .waitFor()
      await look('walkin-place')
      expect(await axeFaultsOf(page)).toEqual([])
      await page
        .getByRole('dialog')
        .getByRole('button', { name: /KE8101/ })
        .click()
      await expect.poll(here, { timeout: 20_000 }).toContain('KE8101-')
      await page.locator('main article h1').filter({ hasText: 'STRANGER NOA' }).waitFor()
      await page.getByText('Gate 12').first().waitFor()
      await look('walkin-placed')
    },
    storyMs,
  )

  it(
    'is taken off again with one touch, and put on from the keyboard',
    async () => {
      await page.getByRole('button', { name: '되돌리기' }).last().click()
      await expect.poll(here, { timeout: 20_000 }).toContain('WALKIN-')
      await page.locator('main article h1').filter({ hasText: 'STRANGER NOA' }).waitFor()
      await page.getByText('Gate 12').first().waitFor()
      await page.getByRole('button', { name: '항공편 지정' }).focus()
      await press(page, 'Enter')
      await page
        .getByRole('dialog')
        .getByRole('button', { name: /KE8101/ })
        .waitFor()
      await page
        .getByRole('dialog')
        .getByRole('button', { name: /KE8101/ })
        .focus()
      await press(page, 'Enter')
      await expect.poll(here, { timeout: 20_000 }).toContain('KE8101-')
    },
    storyMs,
  )

  it(
    'stands in the list of the flight, and in its gate mode',
    async () => {
      const flight = (await here()).replace('#/travellers/', '').split('/')[0] ?? ''
      await goTo(page, `#/flights/${flight}`)
      await page.getByRole('button', { name: /^전체/ }).click()
      await page.locator('main [data-traveller]').filter({ hasText: 'STRANGER' }).waitFor()
      await goTo(page, `#/flights/${flight}/gate`)
      await page.getByRole('heading', { level: 1, name: /8101/ }).waitFor()
      await scan(passportOf(stranger))
      await page.getByRole('heading', { level: 2, name: 'STRANGER NOA' }).waitFor()
      // Somebody else's passport: no act may fall on whoever happens to be next.
      await scan(passportOf({ ...stranger, surname: 'OTHER', given: 'EVA', document: 'Y55667788' }))
      await page.locator('main section[data-verdict=unknown]').waitFor()
      const refer = page.getByRole('button', { name: /^검사 의뢰/ })
      expect(await refer.isDisabled()).toBe(true)
      await look('gate-stray')
      await press(page, '2')
      await page.getByRole('button', { name: '확인함 · 다음 사람으로' }).click()
      await expect.poll(() => refer.isEnabled()).toBe(true)
      expect(await page.locator('main header').innerText()).toContain('0명 확인')
      expect(kiosk.faults).toEqual([])
      expect(kiosk.strays).toEqual([])
    },
    storyMs,
  )

  it(
    'with one character of the passport misread is shown with the doubt, and opened from the keyboard',
    async () => {
      await goTo(page, '#/')
      await page.locator('main a[href*="KE8101-"]').first().waitFor()
      await scan(passportOf(han).replace('M70011223', 'M7O011223'))
      await page
        .getByText(/M70011223/)
        .first()
        .waitFor()
      await page.locator('main li a[data-current=true]').filter({ hasText: 'HAN SARANG' }).waitFor()
      expect(await here()).toContain('#/scan')
      await press(page, 'Enter')
      await page.locator('main article h1').filter({ hasText: 'HAN SARANG' }).waitFor()
    },
    storyMs,
  )
})
