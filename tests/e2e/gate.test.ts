/** The gate with a scanner in the hand: whatever it sends brings up its person and presses nothing; a touch falls on nobody it was not meant for. */
import type { Page } from 'playwright'
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { goTo } from './goTo.ts'
import { press } from './keys.ts'
import { layoutFaultsOf, smallTargetsOf } from './lookAt.ts'
import { missing, openTestKiosk, signIn, type TestKiosk } from './openTestKiosk.ts'
import { wedge } from './wedge.ts'

let kiosk: TestKiosk
let page: Page
let flight: string
const storyMs = 120_000
/** In the first row of the aircraft. */
const seat = '1A'

const card = () => page.locator('section[aria-live=polite] h2').first()
const act = (name: RegExp) => page.locator('footer').getByRole('button', { name })
const textOf = (kind: string) => kiosk.scans.find((it) => it.kind === kind)
const nameOf = (kind: string) => textOf(kind)?.name ?? ''
const said = () => page.locator('.mantine-Notification-root').allInnerTexts()
const openGate = async () => {
  await goTo(page, `#/flights/${flight}/gate`)
  await card().waitFor()
}

describe.skipIf(missing !== null)('an inspector at the gate with a scanner', () => {
  beforeAll(async () => {
    kiosk = await openTestKiosk()
    page = await kiosk.openPage()
    await signIn(kiosk, page, 'inspector')
    await wedge(page, textOf('boardingPass')?.text ?? '')
    await page.waitForFunction(() => location.hash.startsWith('#/travellers/'))
    const hash = decodeURIComponent(await page.evaluate(() => location.hash))
    flight = hash.split('/')[2] ?? ''
    await openGate()
  }, storyMs)
  afterAll(async () => kiosk?.close())

  beforeEach(async () => {
    await page.evaluate(() => (document.activeElement as HTMLElement | null)?.blur())
  })

  const ways = [
    { way: 'with two line ends', kind: 'passport', options: { end: ['Enter', 'Enter'] } },
    { way: 'with a line feed behind', kind: 'boardingPass', options: { end: ['Enter', 'LineFeed'] } },
    { way: 'ending in Tab', kind: 'boardingPass', options: { end: ['Tab'] } },
    { way: 'without any ending', kind: 'passport', options: { end: [] } },
    { way: 'under a Korean keyboard', kind: 'boardingPass', options: { keyboard: 'hangul' } },
    { way: 'while a Korean input method composes', kind: 'passport', options: { keyboard: 'ime' } },
    { way: 'with Caps Lock on', kind: 'passport', options: { keyboard: 'caps' } },
  ] as const
  it.each(ways)(
    'reads a code $way, and presses no button with it',
    async ({ kind, options }) => {
      await page.locator('footer').getByRole('button', { name: /다음/ }).click()
      const before = await card().innerText()
      expect(before).not.toBe(nameOf(kind))
      // The button that was touched last has the focus: blanks and line ends of a code would press it.
      await act(/확인함/).focus()
      await wedge(page, textOf(kind)?.text ?? '', options)
      await expect.poll(() => card().innerText()).toBe(nameOf(kind))
      expect(await said()).toEqual([])
      await press(page, 'k')
    },
    storyMs,
  )

  it(
    'reads a code whose kind the scanner names',
    async () => {
      await wedge(page, `]L0${textOf('boardingPass')?.text ?? ''}`)
      await expect.poll(() => card().innerText()).toBe(nameOf('boardingPass'))
    },
    storyMs,
  )

  it(
    'leaves nothing of a scan in the field that has the focus',
    async () => {
      await press(page, '5')
      const field = page.getByRole('dialog').getByRole('textbox')
      await field.fill('KIM')
      await wedge(page, textOf('passport')?.text ?? '', { end: [] })
      await page.getByRole('dialog').waitFor({ state: 'hidden' })
      await expect.poll(() => card().innerText()).toBe(nameOf('passport'))
    },
    storyMs,
  )

  it(
    'says that only one line was read, and offers who it may be',
    async () => {
      await wedge(page, (textOf('passport')?.text ?? '').split('\n')[0] ?? '')
      await page.getByText('한 줄만 읽혔습니다').waitFor()
      const here = page.locator('section[role=status]').getByRole('button', { name: new RegExp(nameOf('passport')) })
      await here.first().click()
      await expect.poll(() => card().innerText()).toBe(nameOf('passport'))
      expect(await page.evaluate(() => location.hash)).toContain('/gate')
    },
    storyMs,
  )

  it(
    'refers one person with two quick taps, not the next one too; and takes acts back one after the other',
    async () => {
      await page.reload()
      await card().waitFor()
      const first = await card().innerText()
      const box = await act(/검사 의뢰/).boundingBox()
      if (!box) throw new Error('no button')
      await page.mouse.dblclick(box.x + 40, box.y + 20)
      await expect.poll(() => card().innerText()).not.toBe(first)
      const second = await card().innerText()
      await act(/검사 의뢰/).click()
      await expect.poll(() => card().innerText()).not.toBe(second)
      expect(await said()).toHaveLength(1)
      await press(page, 'u')
      await expect.poll(() => card().innerText()).toBe(second)
      await press(page, 'u')
      await expect.poll(() => card().innerText()).toBe(first)
      await expect.poll(() => act(/되돌리기/).isDisabled()).toBe(true)
    },
    storyMs,
  )

  it(
    'keeps the person in hand when somebody likelier is selected meanwhile, and says so',
    async () => {
      await page.reload()
      await card().waitFor()
      const first = await card().innerText()
      await act(/확인함/).click()
      await act(/통과 확인/).click()
      await expect.poll(() => card().innerText()).not.toBe(first)
      const second = await card().innerText()
      const other = await kiosk.openPage()
      await signIn(kiosk, other, 'supervisor')
      await goTo(other, `#/flights/${flight}`)
      await other.getByRole('grid').waitFor()
      // Of row 1, so likelier than whoever is next; found by the seat on this flight.
      await other.getByRole('search').getByRole('textbox').fill(seat)
      await other.keyboard.press('Enter')
      await other.waitForFunction(() => location.hash.startsWith('#/travellers/'))
      await other.getByRole('button', { name: '직접 선정' }).first().click()
      await other.getByRole('dialog').getByRole('button').nth(1).click()
      const offer = page.getByRole('button', { name: /먼저 나올 사람/ })
      await offer.waitFor()
      expect(await card().innerText()).toBe(second)
      await offer.click()
      await expect.poll(() => page.locator('section[aria-live=polite]').first().innerText()).toContain(seat)
      await other.close()
    },
    storyMs,
  )

  it(
    'lies within the window upright and across, in the dark and in sunlight, with targets for a glove',
    async () => {
      for (const screen of ['밝게', '어둡게']) {
        await act(/설정/).click()
        await page.getByRole('dialog').getByText(screen).click()
        await press(page, 'Escape')
        await page.getByRole('dialog').waitFor({ state: 'hidden' })
        for (const size of [
          { width: 768, height: 1024 },
          { width: 1024, height: 768 },
          { width: 1280, height: 800 },
        ]) {
          await page.setViewportSize(size)
          expect(await layoutFaultsOf(page)).toEqual([])
          expect(await smallTargetsOf(page)).toEqual([])
          await page
            .locator('footer')
            .getByRole('button', { name: /검사 의뢰/ })
            .waitFor()
        }
      }
      expect(kiosk.faults).toEqual([])
    },
    storyMs,
  )
})
