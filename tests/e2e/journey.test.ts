import type { Page } from 'playwright'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { missing, openTestKiosk, signIn, type TestKiosk } from './openTestKiosk.ts'

let kiosk: TestKiosk
let page: Page

const press = async (...keys: readonly string[]) => {
  for (const key of keys) {
    await page.keyboard.press(key)
    // Longer than the pause by which a scanner is told from a person.
    await page.waitForTimeout(120)
  }
}
const row = (at: number) => page.locator('[data-traveller]').nth(at)
const selectedRow = () => page.locator('[data-traveller][aria-selected=true]')

describe.skipIf(missing !== null)('an inspector before a landing, with the keyboard alone', () => {
  beforeAll(async () => {
    kiosk = await openTestKiosk()
    page = await kiosk.openPage()
  })
  afterAll(async () => {
    if (process.env['SHOT']) await page.screenshot({ path: process.env['SHOT'] })
    await kiosk?.close()
  })

  it('is refused with a sentence when the PIN is wrong', async () => {
    await page.getByRole('button', { name: 'inspector' }).first().click()
    await page.keyboard.type('000000', { delay: 50 })
    await page.keyboard.press('Enter')
    await page.getByText(/PIN이 맞지 않습니다|기다려 주세요/).waitFor()
  })

  it('signs in with the one-time PIN, makes an own one, and sees the next flights', async () => {
    await page.reload()
    await signIn(kiosk, page, 'inspector')
    await page.getByRole('heading', { name: '도착편' }).waitFor()
    expect(await page.locator('main a[href*=flights]').count()).toBeGreaterThan(1)
  })

  it('opens the next flight with Enter and reads a ranked list', async () => {
    await press('j', 'k', 'Enter')
    await page.getByRole('grid').waitFor()
    expect(await page.locator('[data-traveller]').count()).toBeGreaterThan(3)
    expect(await row(0).innerText()).toMatch(/[A-Z]{2}/)
    const ranks = await page.locator('[data-traveller] [role=gridcell]:first-child').allInnerTexts()
    const numbers = ranks.map(Number).filter((it) => !Number.isNaN(it))
    expect(numbers).toEqual(numbers.toSorted((a, b) => a - b))
  })

  it('moves through the rows and is shown the route and the raw segment', async () => {
    const first = await row(0).getAttribute('data-traveller')
    expect(await selectedRow().getAttribute('data-traveller')).toBe(first)
    await press('ArrowDown')
    expect(await selectedRow().getAttribute('data-traveller')).not.toBe(first)
    await press('k')
    await page.locator('[data-raw-excerpt] mark').first().waitFor()
    expect(await page.locator('aside').innerText()).toContain('ICN')
  })

  it('records that someone passed, and takes it back', async () => {
    await press('p')
    await page
      .getByText(/· 통과/)
      .first()
      .waitFor()
    await press('u')
    await expect.poll(() => row(0).getAttribute('data-done')).toBe('false')
  })

  it('opens a traveller, rests on a value and sees its raw segment marked', async () => {
    await press('o')
    await page.getByRole('heading', { name: '여정', exact: true }).waitFor()
    const value = page.locator('article button[aria-pressed]').first()
    await value.focus()
    const marked = page.locator('aside mark')
    await marked.waitFor()
    expect((await marked.first().innerText()).length).toBeGreaterThan(0)
    await press('Escape')
    await page.getByRole('grid').waitFor()
  })

  it('records a check in four keys, and the row says so', async () => {
    const who = await selectedRow().getAttribute('data-traveller')
    await press('Enter')
    await page.getByRole('dialog').waitFor()
    await press('1', 'Enter')
    await page.getByRole('dialog').waitFor({ state: 'hidden' })
    const checked = page.locator(`[data-traveller="${who}"]`)
    await expect.poll(() => checked.innerText()).toContain('이상 없음')
  })

  it('keeps an unsaved record over a lock of the screen', async () => {
    await press('ArrowDown', 'Enter')
    await page.getByRole('dialog').waitFor()
    await press('2')
    await press('Escape')
    await page.keyboard.press('Control+k')
    await page.keyboard.type('화면 잠그기')
    await page.keyboard.press('Enter')
    await page.getByRole('dialog', { name: '잠긴 화면' }).waitFor()
    expect(await page.locator('#main').isVisible()).toBe(true)
    await page.keyboard.type('739154', { delay: 50 })
    await page.keyboard.press('Enter')
    await page.getByRole('dialog', { name: '잠긴 화면' }).waitFor({ state: 'hidden' })
    await press('Enter')
    await page.getByRole('dialog').getByRole('button', { name: '면세 초과', pressed: true }).waitFor()
    await press('Escape')
  })

  it('hears a scanner from anywhere, and does not take its letters for shortcuts', async () => {
    await press('o')
    await page.getByRole('heading', { name: '여정', exact: true }).waitFor()
    const locator = (await page.locator('article header p').first().innerText()).split(' · ').at(-1) ?? ''
    expect(locator).toMatch(/^[A-Z0-9]{5,8}$/)
    await page.evaluate(() => {
      location.hash = '#/import'
    })
    await page.getByRole('heading', { name: '가져오기' }).waitFor()
    await page.keyboard.type(locator)
    await page.keyboard.press('Enter')
    await page.getByText(locator).first().waitFor()
    expect(page.url()).toMatch(/#\/(travellers|scan|search)/)
  })

  it('shows the map of keys, and speaks English when asked', async () => {
    await page.evaluate(() => {
      ;(document.activeElement as HTMLElement | null)?.blur()
      location.hash = '#/arrivals'
    })
    await page.getByRole('heading', { name: '도착편' }).waitFor()
    await press('?')
    await page.getByRole('dialog', { name: '단축키' }).waitFor()
    await press('Escape')
    await page.keyboard.press('Control+k')
    await page.keyboard.type('English')
    await page.keyboard.press('Enter')
    await page.getByRole('heading', { name: 'Arrivals' }).waitFor()
    expect(await page.locator('html').getAttribute('lang')).toBe('en')
    expect(await page.locator('main').innerText()).not.toMatch(/[가-힣]/)
  })

  it('asked nothing of the outside and broke nothing', () => {
    expect(kiosk.strays).toEqual([])
    expect(kiosk.faults).toEqual([])
  })
})
