/** The map of keys behind `?` says every key that works, on every screen, and none that does not. */
import { join } from 'node:path'
import type { Page } from 'playwright'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { keyHelp } from '#renderer/shell/keyHelp.ts'
import { goTo } from './goTo.ts'
import { press } from './keys.ts'
import { axeFaultsOf, layoutFaultsOf } from './lookAt.ts'
import { makeHardStation } from './makeHardStation.ts'
import { missing, openTestKiosk, signIn, type TestKiosk } from './openTestKiosk.ts'

const storyMs = 180_000
/** Where pictures are put, if anywhere. */
const pictures = process.env['GATESIDE_PICTURES']

let kiosk: TestKiosk
let page: Page
let flight = ''
/** Keys seen to work, by group of the map. */
const seen = new Map<string, Set<string>>()

const keysNow = async () => {
  const text = await page.locator('body').getAttribute('aria-keyshortcuts')
  return (text ?? '').split(' ').filter(Boolean)
}
const keysOf = (groups: readonly string[]) =>
  keyHelp.filter(({ name }) => groups.includes(name)).flatMap((group) => group.keys.flatMap(({ keys }) => keys))

/** Every key that works here stands in one of these groups. */
async function see(...groups: readonly string[]): Promise<void> {
  const now = await keysNow()
  expect(now.length).toBeGreaterThan(0)
  const named = keysOf(['everywhere', ...groups])
  expect(
    now.filter((key) => !named.includes(key)),
    `${groups.join()} at ${page.url()}`,
  ).toEqual([])
  for (const group of ['everywhere', ...groups]) {
    const known = seen.get(group) ?? new Set()
    for (const key of now) known.add(key)
    seen.set(group, known)
  }
}

describe.skipIf(missing !== null)('the map of keys', () => {
  beforeAll(async () => {
    kiosk = await openTestKiosk(makeHardStation)
    page = await kiosk.openPage()
    await signIn(kiosk, page, 'inspector')
    const link = page.locator('main a[href*="KE9999-"]').first()
    await link.waitFor()
    flight = (await link.getAttribute('href'))?.split('/').at(-1) ?? ''
  }, storyMs)
  afterAll(() => kiosk?.close())

  it(
    'names every key that works, on every screen',
    async () => {
      await see('lists')
      await goTo(page, `#/flights/${flight}`, 'main [data-traveller]')
      await see('lists', 'worklist', 'flight')
      await goTo(page, `#/flights/${flight}/seats`, 'main [aria-pressed], main button[aria-label]')
      await see('lists', 'worklist', 'flight')
      await goTo(page, `#/flights/${flight}/bags`, 'main [role=grid]')
      await see('lists', 'flight')
      for (const view of ['sources', 'changes', 'team']) {
        await goTo(page, `#/flights/${flight}/${view}`, 'main nav a[aria-current=page]')
        await see('lists', 'worklist', 'flight')
      }
      await goTo(page, `#/flights/${flight}`, 'main [data-traveller]')
      const row = page.locator('main [data-traveller]').first()
      await goTo(
        page,
        `#/travellers/${encodeURIComponent((await row.getAttribute('data-traveller')) ?? '')}`,
        'main article h1',
      )
      await see('person')
      await press(page, 'Enter')
      await page.getByRole('dialog').waitFor()
      await see('record')
      await press(page, 'Escape')
      await page.getByRole('dialog').waitFor({ state: 'hidden' })
      await goTo(page, `#/flights/${flight}/gate`, 'main footer button')
      await see('lists', 'gate')
      await goTo(page, '#/search', 'main input')
      await see('lists')
      await goTo(page, '#/import', 'main h1')
      await see('lists')
      await goTo(page, '#/scan', 'main')
      await see('lists')
    },
    storyMs,
  )

  it(
    'names every key of the baggage hall, whatever state a bag is in',
    async () => {
      await goTo(page, '#/hall', 'main [data-bag]')
      await page.getByRole('button', { name: /^전체/ }).click()
      for (let at = 0; at < 6; at++) {
        await page.locator('main [data-bag]').nth(at).click()
        await page.locator('main [data-bag][aria-selected=true]').first().waitFor()
        await see('lists', 'hall')
      }
      await press(page, '2')
      await expect.poll(keysNow).toContain('u')
      await see('lists', 'hall')
    },
    storyMs,
  )

  it('names no key that works nowhere', () => {
    for (const { name, keys } of keyHelp) {
      const known = seen.get(name)
      // The palette listens by itself, and is opened in other stories.
      const idle = keys.flatMap((one) => one.keys).filter((key) => !known?.has(key) && key !== 'Control+k')
      expect(idle, name).toEqual([])
    }
  })

  it(
    'is shown whole behind ?, and closed by the same key',
    async () => {
      await goTo(page, '#/', 'main a[href*=flights]')
      await press(page, '?')
      const dialog = page.getByRole('dialog', { name: '단축키' })
      await dialog.waitFor()
      const shown = await dialog.locator('dt kbd').allInnerTexts()
      expect(shown).toEqual(keyHelp.flatMap(({ keys }) => keys.map((key) => key.shown)))
      expect(await layoutFaultsOf(page)).toEqual([])
      expect(await axeFaultsOf(page)).toEqual([])
      if (pictures) await page.screenshot({ path: join(pictures, 'keys-help.png') })
      await press(page, '?')
      await dialog.waitFor({ state: 'hidden' })
      await press(page, 'Control+k')
      await page
        .getByRole('dialog')
        .getByRole('searchbox')
        .or(page.getByRole('dialog').getByRole('textbox'))
        .first()
        .waitFor()
    },
    storyMs,
  )
})
