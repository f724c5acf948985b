/** A booking and a record of the list: taken apart by hand, found again from the record, and one person once more. */
import type { Page } from 'playwright'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { passportOf } from '../helpers/smallFlight.ts'
import { hereOf } from './goTo.ts'
import { scanText } from './keys.ts'
import { han, makeSmallStation } from './makeSmallStation.ts'
import { missing, openTestKiosk, signIn, type TestKiosk } from './openTestKiosk.ts'

const storyMs = 180_000
let kiosk: TestKiosk
let page: Page
let booked: string

const here = () => hereOf(page)
const heading = () => page.locator('main article h1').filter({ hasText: 'HAN SARANG' })
const act = (name: string) => page.getByRole('main').getByRole('button', { name })

describe.skipIf(missing !== null)('a booking and a record of the list', () => {
  beforeAll(async () => {
    kiosk = await openTestKiosk(makeSmallStation)
    page = await kiosk.openPage()
    await signIn(kiosk, page, 'supervisor')
    await page.locator('main a[href*="KE8101-"]').first().click()
    await page.getByRole('button', { name: /^전체/ }).click()
    await page.locator('main [data-traveller]').filter({ hasText: 'HAN SARANG' }).dblclick()
    await heading().waitFor()
    booked = await here()
  }, storyMs)
  afterAll(() => kiosk?.close())

  it('are taken apart; the page is of the booking', { timeout: storyMs }, async () => {
    await act('같은 사람이 아님').click()
    await page.getByRole('dialog').getByRole('button', { name: '질문으로 확인함' }).click()
    await page.getByText('직접 나눔').first().waitFor()
    await heading().waitFor()
    expect(await here()).toBe(booked)
  })

  it('are one person again, joined on the page of the record', { timeout: storyMs }, async () => {
    // The number of the passport is that of the record first.
    await scanText(page, passportOf(han))
    await expect.poll(here, { timeout: 20_000 }).not.toBe(booked)
    await page.getByText(han.document).first().waitFor()
    await act('같은 사람 찾기').click()
    const dialog = page.getByRole('dialog')
    await dialog
      .getByRole('listitem')
      .getByRole('button', { name: /HAN SARANG/ })
      .click()
    await dialog.getByLabel('이유').fill('asked at the gate')
    await dialog.getByRole('button', { name: '합치기' }).click()
    await expect.poll(here, { timeout: 20_000 }).toBe(booked)
    await page.getByText('직접 합침').first().waitFor()
    await page.getByText(han.document).first().waitFor()
    expect(await heading().count()).toBe(1)
    expect(kiosk.faults).toEqual([])
  })
})
