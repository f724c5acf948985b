/** The hall with a scanner in the hand: no act falls on another bag than the one that was read last. */
import type { Page } from 'playwright'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { passportOf } from '../helpers/smallFlight.ts'
import { goTo } from './goTo.ts'
import { press } from './keys.ts'
import { layoutFaultsOf, smallTargetsOf } from './lookAt.ts'
import { han, jung, makeSmallStation } from './makeSmallStation.ts'
import { missing, openTestKiosk, signIn, type TestKiosk } from './openTestKiosk.ts'
import { wedge } from './wedge.ts'

const storyMs = 120_000
let kiosk: TestKiosk
let page: Page

const panel = () => page.getByRole('complementary', { name: '고른 수하물' })
const inHand = (tag: string) => panel().getByRole('heading', { name: tag }).waitFor()
const dialog = () => page.getByRole('dialog')
const bag = (tag: string) => page.locator(`[data-bag="${tag}"]`)
const openSeal = async () => {
  await press(page, '1')
  await dialog()
    .getByRole('button', { name: /마약 의심/ })
    .waitFor()
}

describe.skipIf(missing !== null)('an officer at the belt with a scanner', () => {
  beforeAll(async () => {
    kiosk = await openTestKiosk(makeSmallStation)
    page = await kiosk.openPage()
    await signIn(kiosk, page, 'inspector')
    await goTo(page, '#/hall')
    await page.getByRole('button', { name: /^전체/ }).click()
    await bag(han.tag).waitFor()
  }, storyMs)
  afterAll(async () => kiosk?.close())

  it(
    'brings up a bag whatever the scanner adds to its tag',
    async () => {
      await wedge(page, `]I0${han.tag}`, { end: ['Tab'] })
      await inHand('0180 700 123')
      await wedge(page, `${jung.tag}001`, { keyboard: 'ime' })
      await inHand('0180 700 456')
      await wedge(page, han.tag, { end: ['Enter', 'Enter'] })
      await inHand('0180 700 123')
      // The second line end would have opened the page of the owner.
      expect(await page.evaluate(() => location.hash)).toBe('#/hall')
    },
    storyMs,
  )

  it(
    'ends the sealing of one bag when the next is read: nothing is sealed',
    async () => {
      await openSeal()
      await wedge(page, jung.tag)
      await inHand('0180 700 456')
      await dialog().waitFor({ state: 'hidden' })
      await page.getByRole('button', { name: /^전체/ }).click()
      for (const tag of [han.tag, jung.tag]) expect(await bag(tag).innerText()).not.toContain('마약')
    },
    storyMs,
  )

  it(
    'takes the number of a seal from its own bar code',
    async () => {
      await wedge(page, han.tag)
      await inHand('0180 700 123')
      await openSeal()
      await wedge(page, 'KR-778201')
      await expect.poll(() => dialog().getByLabel('실 번호').inputValue()).toBe('KR-778201')
      await wedge(page, han.tag)
      expect(await dialog().getByLabel('실 번호').inputValue()).toBe('KR-778201')
      await press(page, '1')
      await dialog().waitFor({ state: 'hidden' })
      await panel().getByText('KR-778201').first().waitFor()
    },
    storyMs,
  )

  it(
    'has nothing in hand after a tag that nobody knows, and is offered the one that is a digit off',
    async () => {
      await wedge(page, '0180700457')
      await dialog()
        .getByText(/한 자리가 다른 표/)
        .waitFor()
      await press(page, 'Escape')
      await dialog().waitFor({ state: 'hidden' })
      await panel().getByText('수하물을 고르거나').waitFor()
      await wedge(page, '0180700457')
      await dialog()
        .getByRole('button', { name: /JUNG HARU/ })
        .click()
      await inHand('0180 700 456')
      await dialog().waitFor({ state: 'hidden' })
    },
    storyMs,
  )

  it(
    'keeps the bag in hand when it leaves the tab, so that undo means it',
    async () => {
      await wedge(page, han.tag)
      await inHand('0180 700 123')
      await page.getByRole('button', { name: /^보류 · X-ray/ }).click()
      await inHand('0180 700 123')
      await press(page, '4', '5')
      await inHand('0180 700 123')
      await expect
        .poll(() =>
          panel()
            .getByRole('button', { name: /보류 해제/ })
            .isDisabled(),
        )
        .toBe(true)
      await press(page, 'u')
      await expect
        .poll(() =>
          panel()
            .getByRole('button', { name: /실 떼기|보류 해제/ })
            .last()
            .isDisabled(),
        )
        .toBe(false)
      await inHand('0180 700 123')
    },
    storyMs,
  )

  it(
    'brings up the bags of a passport',
    async () => {
      await wedge(page, passportOf(jung))
      await inHand('0180 700 456')
    },
    storyMs,
  )

  it(
    'lies within the window upright and across',
    async () => {
      for (const size of [
        { width: 768, height: 1024 },
        { width: 1024, height: 768 },
      ]) {
        await page.setViewportSize(size)
        expect(await layoutFaultsOf(page)).toEqual([])
        expect(await smallTargetsOf(page)).toEqual([])
      }
      expect(kiosk.faults).toEqual([])
    },
    storyMs,
  )
})
