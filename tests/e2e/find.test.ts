/** Finding: people by what was heard or read out, flights, and every screen and act from the palette; the referral sheet as paper. */
import type { Page } from 'playwright'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { keyHelp } from '#renderer/shell/keyHelp.ts'
import { goTo } from './goTo.ts'
import { press, runCommand } from './keys.ts'
import { axeFaultsOf, layoutFaultsOf, smallTargetsOf } from './lookAt.ts'
import { makeHardStation } from './makeHardStation.ts'
import { makeTodayStation } from './makeTodayStation.ts'
import { missing, openTestKiosk, signIn, type TestKiosk } from './openTestKiosk.ts'
import ko from '../../renderer/texts/ko.json' with { type: 'json' }

const storyMs = 180_000
let kiosk: TestKiosk
let page: Page

const field = () => page.getByRole('textbox', { name: /이름, 문서/ })
const found = () => page.locator('main ul a[href*=travellers]')
const palette = () => page.getByRole('dialog')
const openPalette = async () => {
  await page.keyboard.press('Control+k')
  await palette().getByRole('button').first().waitFor()
}

describe.skipIf(missing !== null)('finding', () => {
  beforeAll(async () => {
    kiosk = await openTestKiosk(makeTodayStation)
    page = await kiosk.openPage()
    await signIn(kiosk, page, 'administrator')
  }, storyMs)
  afterAll(() => kiosk?.close())

  it(
    'shows fifty of many at first, and more when asked',
    async () => {
      await goTo(page, '#/search', 'main input')
      await field().fill('K')
      await expect.poll(() => found().count()).toBe(50)
      await page.getByRole('button', { name: /명 더 보기/ }).click()
      await expect.poll(() => found().count()).toBeGreaterThan(50)
    },
    storyMs,
  )

  it(
    'opens nobody of an earlier search when Enter comes before the answer',
    async () => {
      const [someone] = kiosk.scans
      const name = someone?.name ?? ''
      await field().fill(name)
      await page.keyboard.press('Enter')
      const title = page.getByRole('heading', { name, exact: true })
      await title
        .or(found().filter({ hasText: name }))
        .first()
        .waitFor()
      const others = await found().evaluateAll((all) => all.map((one) => one.textContent ?? ''))
      expect(others.filter((text) => !text.includes(name.split(' ')[0] ?? ''))).toEqual([])
    },
    storyMs,
  )

  it(
    'leads from the number of a flight to its list, and from the end of a tag to its owner',
    async () => {
      // Elsewhere first: whom the Enter of the last step opens must not open now.
      await goTo(page, '#/arrivals', 'main a[href*=flights]')
      await goTo(page, '#/search', 'main input')
      await field().fill('ke 0018')
      await page.locator('main a[href*="flights/KE18-"]').click()
      await page.locator('main [data-traveller]').first().waitFor()
      const tag = kiosk.scans.find(({ kind }) => kind === 'bagTag')
      await goTo(page, '#/search', 'main input')
      await field().fill(tag?.text.slice(-6) ?? '')
      await found()
        .filter({ hasText: tag?.name ?? '' })
        .first()
        .waitFor()
    },
    storyMs,
  )

  it(
    'has every act of the list, every screen, and what was typed to be looked for, in the palette',
    async () => {
      await goTo(page, '#/arrivals', 'main a[href*="flights/KE18-"]')
      await page.locator('main a[href*="flights/KE18-"]').first().click()
      await page.locator('main [data-traveller]').first().waitFor()
      await openPalette()
      const lines = (await palette().getByRole('button').allInnerTexts()).join('\n')
      const acts = keyHelp.find(({ name }) => name === 'worklist')?.keys ?? []
      const places = [...Object.values(ko.flightPage.view), ...Object.values(ko.worklist.tab)]
      const words: Readonly<Record<string, string>> = ko.help.key
      for (const word of [...acts.map(({ meaning }) => words[meaning] ?? meaning), ...places])
        expect(lines).toContain(word)
      for (const link of await page.locator('nav[aria-label="주 메뉴"] a').allInnerTexts())
        expect(lines).toContain(link.trim())
      expect(await smallTargetsOf(page)).toEqual([])
      expect(await axeFaultsOf(page)).toEqual([])
      await press(page, 'Escape')
      await palette().waitFor({ state: 'hidden' })
    },
    storyMs,
  )

  it(
    'does what it says, and finds it in the other language too',
    async () => {
      await runCommand(page, '검사 기록')
      await page.getByRole('dialog', { name: /검사 기록/ }).waitFor()
      await press(page, 'Escape')
      await page.getByRole('dialog').waitFor({ state: 'hidden' })
      await openPalette()
      await palette().getByRole('textbox').or(palette().getByRole('searchbox')).first().fill('seats')
      await palette().getByRole('button', { name: '좌석도' }).waitFor()
      await press(page, 'Enter')
      await page.waitForURL(/\/seats$/)
      expect(kiosk.faults).toEqual([])
    },
    storyMs,
  )
})

describe.skipIf(missing !== null)('a referral sheet', () => {
  beforeAll(async () => {
    kiosk = await openTestKiosk(makeHardStation)
    page = await kiosk.openPage()
    await signIn(kiosk, page, 'inspector')
    await page.locator('main a[href*="KE9999-"]').first().click()
    await page.locator('main [data-traveller]').first().waitFor()
  }, storyMs)
  afterAll(() => kiosk?.close())

  it(
    'is one page for one person, says on each page whose it is, and breaks for thirty bags',
    async () => {
      await page.getByRole('button', { name: /^전체/ }).click()
      for (const [surname, pages] of [
        ['WOLFESCHLEGEL', 1],
        ['CARRYALL', 2],
      ] as const) {
        const row = page.locator('main [data-traveller]').filter({ hasText: surname }).first()
        const id = (await row.getAttribute('data-traveller')) ?? ''
        await goTo(page, `#/travellers/${encodeURIComponent(id)}`, 'main article h1')
        await page.getByRole('button', { name: '의뢰서 인쇄' }).click()
        await page.getByRole('button', { name: /금지품 단속/ }).click()
        await page.getByRole('button', { name: '의뢰서 만들기' }).click()
        const sheet = page.locator('[data-sheet-root]')
        await sheet.waitFor()
        const number = /[A-Z0-9]+-\d{5}/.exec(await sheet.innerText())?.[0] ?? 'none'
        const style = await sheet.locator('style').textContent()
        expect(style).toContain(number)
        expect(style).toContain('counter(pages)')
        const paper = (await page.pdf({ preferCSSPageSize: true, printBackground: true })).toString('latin1')
        expect(/\/Count (\d+)/.exec(paper)?.[1], surname).toBe(String(pages))
        await sheet.getByRole('button', { name: '닫기' }).click()
        await goTo(page, '#/arrivals', 'main a[href*="KE9999-"]')
        await page.locator('main a[href*="KE9999-"]').first().click()
        await page.locator('main [data-traveller]').first().waitFor()
      }
      expect(await layoutFaultsOf(page)).toEqual([])
      expect(kiosk.faults).toEqual([])
    },
    storyMs,
  )

  it(
    'is printed in the light, as every list is, by whoever works in the dark',
    async () => {
      await runCommand(page, '고대비 어둡게')
      const schemeOf = () => page.evaluate(() => getComputedStyle(document.documentElement).colorScheme)
      await expect.poll(schemeOf).toBe('dark')
      await page.emulateMedia({ media: 'print' })
      expect(await schemeOf()).toBe('light')
      const inks = await page.locator('main h1').evaluate((it) => getComputedStyle(it).color)
      expect(
        inks
          .match(/\d+/g)
          ?.slice(0, 3)
          .every((part) => Number(part) < 80),
      ).toBe(true)
      expect(await page.getByRole('link', { name: '본문으로 가기' }).isVisible()).toBe(false)
      await page.emulateMedia({ media: null })
    },
    storyMs,
  )
})
