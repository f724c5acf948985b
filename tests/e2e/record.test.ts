/** The record of a check: seconds from the row to the result, by touch; with companions; once, however often it is sent; and taken back. */
import type { Page } from 'playwright'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { goTo } from './goTo.ts'
import { press } from './keys.ts'
import { layoutFaultsOf, smallTargetsOf } from './lookAt.ts'
import { missing, openTestKiosk, signIn, type TestKiosk } from './openTestKiosk.ts'

let kiosk: TestKiosk
let page: Page
let flight: string
/** A selected person who travels with others. */
let travellerId: string
const storyMs = 120_000

const dialog = () => page.getByRole('dialog')
const along = () => dialog().getByRole('group', { name: '함께 검사한 일행' }).locator('label')
const openRecord = async () => {
  await page
    .getByRole('button', { name: /검사 기록|이어서 기록/ })
    .first()
    .click()
  await dialog().waitFor()
  await page.locator('body[aria-keyshortcuts~="8"]').waitFor({ state: 'attached' })
}
const save = () => dialog().getByRole('button', { name: /저장/ })
const undo = () =>
  page
    .locator('.mantine-Notification-root')
    .getByRole('button', { name: /되돌리기/ })
    .first()
/** Records on the page of the person, the newest last. */
const records = () =>
  page
    .locator('section')
    .filter({ has: page.getByRole('heading', { name: /^검사 기록/ }) })
    .locator('li')

describe.skipIf(missing !== null)('an inspector with a find', () => {
  beforeAll(async () => {
    kiosk = await openTestKiosk()
    page = await kiosk.openPage()
    await signIn(kiosk, page, 'inspector')
    const scanned = kiosk.scans[0]?.text ?? ''
    await page
      .getByRole('search')
      .getByRole('textbox')
      .fill(kiosk.scans.find((it) => it.kind === 'bagTag')?.text ?? scanned)
    await page.keyboard.press('Enter')
    await page.waitForFunction(() => location.hash.startsWith('#/travellers/'))
    flight = decodeURIComponent(await page.evaluate(() => location.hash)).split('/')[2] ?? ''
    await goTo(page, `#/flights/${flight}`)
    await page.getByRole('grid').waitFor()
    const inParty = page
      .locator('[data-traveller]')
      .filter({ hasText: /[2-9]인/ })
      .first()
    await inParty.click()
    travellerId = (await inParty.getAttribute('data-traveller')) ?? ''
  }, storyMs)
  afterAll(async () => kiosk?.close())

  it(
    'records it in eight touches and three digits, companions included, and one record comes of two touches on save',
    async () => {
      await openRecord()
      await dialog()
        .getByRole('button', { name: /마약류/ })
        .click()
      await dialog().getByRole('button', { name: '코카인' }).click()
      await dialog().getByLabel('양', { exact: true }).fill('250')
      await dialog().getByText('휴대 수하물').click()
      await dialog().getByText('개장').click()
      await along().first().click()
      const companion = await along().first().innerText()
      await save().dblclick()
      await dialog().waitFor({ state: 'hidden' })
      await page.getByText(/마약류 저장됨 · 일행 \d명 함께/).waitFor()
      await goTo(page, `#/travellers/${encodeURIComponent(travellerId)}`)
      await page.locator('article').waitFor()
      await expect.poll(() => records().count()).toBe(1)
      const said = await records().first().innerText()
      for (const part of ['마약류', '코카인', '250 g', '휴대 수하물', '개장']) expect(said).toContain(part)
      expect(companion).not.toBe('')
    },
    storyMs,
  )

  it(
    'is told in another window that somebody recorded the result while it was open there',
    async () => {
      const other = await kiosk.openPage()
      await signIn(kiosk, other, 'supervisor')
      await goTo(other, `#/flights/${flight}`)
      const row = other.locator(`[data-traveller="${travellerId}"]`)
      await row.click()
      await other
        .getByRole('button', { name: /검사 기록/ })
        .first()
        .click()
      await other
        .getByRole('dialog')
        .getByText(/이미 결과를 기록했습니다/)
        .waitFor()
      await other.close()
    },
    storyMs,
  )

  it(
    'corrects it, with the history kept, and takes the correction back to what stood before',
    async () => {
      await page
        .getByRole('button', { name: /고치기|정정/ })
        .first()
        .click()
      await dialog().waitFor()
      await dialog().getByLabel('양', { exact: true }).fill('240')
      await save().click()
      await dialog().waitFor({ state: 'hidden' })
      await expect.poll(() => records().count()).toBe(2)
      await undo().click()
      await expect.poll(() => records().count()).toBe(3)
      expect(await records().nth(2).innerText()).toContain('250 g')
    },
    storyMs,
  )

  it(
    'takes a result back with one key, finds what was written again, and the old record stays readable',
    async () => {
      await goTo(page, `#/flights/${flight}`)
      const row = page
        .locator('[data-traveller]')
        .filter({ hasNotText: /[2-9]인/ })
        .first()
      await row.click()
      const alone = (await row.getAttribute('data-traveller')) ?? ''
      await openRecord()
      await dialog()
        .getByRole('button', { name: /위조품/ })
        .click()
      await dialog().getByRole('button', { name: '시계' }).click()
      await dialog().getByLabel('메모').fill('손목에')
      await save().click()
      await dialog().waitFor({ state: 'hidden' })
      await page.getByText(/위조품 저장됨/).waitFor()
      await press(page, 'u')
      await page.getByText('기록을 취소했습니다').last().waitFor()
      await page.getByRole('button', { name: /이어서 기록/ }).waitFor()
      await openRecord()
      expect(await dialog().getByLabel('메모').inputValue()).toBe('손목에')
      await press(page, 'Escape')
      await goTo(page, `#/travellers/${encodeURIComponent(alone)}`)
      await expect.poll(() => records().count()).toBe(2)
      expect(await records().nth(1).innerText()).toContain('기록 취소')
    },
    storyMs,
  )

  it(
    'keeps what was begun over a reload',
    async () => {
      await page.reload()
      await openRecord()
      expect(await dialog().getByLabel('메모').inputValue()).toBe('손목에')
    },
    storyMs,
  )

  it(
    'lies within the window at every size, with targets for a glove',
    async () => {
      await dialog()
        .getByRole('button', { name: /마약류/ })
        .click()
      for (const size of [
        { width: 1280, height: 800 },
        { width: 1024, height: 768 },
        { width: 768, height: 1024 },
      ]) {
        await page.setViewportSize(size)
        expect(await layoutFaultsOf(page)).toEqual([])
        expect(await smallTargetsOf(page)).toEqual([])
        const button = await save().boundingBox()
        expect((button?.y ?? 0) + (button?.height ?? 0)).toBeLessThanOrEqual(size.height)
      }
      expect(kiosk.faults).toEqual([])
    },
    storyMs,
  )
})
