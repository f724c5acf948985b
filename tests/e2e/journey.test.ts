import type { Locator, Page } from 'playwright'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { press as pressOn, runCommand, saveOutcome, scanText, typeText } from './keys.ts'
import { missing, openTestKiosk, signIn, type TestKiosk, testPin } from './openTestKiosk.ts'

let kiosk: TestKiosk
let page: Page

const press = (...keys: readonly string[]) => pressOn(page, ...keys)
/** A passenger list with an impossible birth date. */
const oddList = [
  "UNB+UNOA:4+ZZ:ZZ+KRCS:ZZ+261122:0500+1++APIS'",
  "UNG+PAXLST+ZZ:ZZ+KRCS:ZZ+261122:0500+1+UN+D:12B'",
  "UNH+1+PAXLST:D:12B:UN:IATA'",
  "BGM+745'",
  "NAD+MS+++ZZ OPS'",
  "TDT+20+ZZ901'",
  "LOC+125+PVG'",
  "DTM+189:2611220900:201'",
  "LOC+87+ICN'",
  "DTM+232:2611221200:201'",
  "NAD+FL+++ODDMAN:OLAF'",
  "ATT+2++M'",
  "DTM+329:99X999'",
  "NAT+2+SWE'",
  "DOC+P:110:111+ZZ1234567'",
  "CNT+42:1'",
  "UNT+15+1'",
  "UNE+1+1'",
  "UNZ+1+1'",
].join('')

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
    await typeText(page, '000000')
    await press('Enter')
    await page.getByText(/PIN이 맞지 않습니다|기다려 주세요/).waitFor()
  })

  it('signs in with the one-time PIN, makes an own one, and sees the next flights', async () => {
    await page.reload()
    await signIn(kiosk, page, 'inspector')
    await page.getByRole('heading', { name: '도착편' }).waitFor()
    await expect.poll(() => page.locator('main a[href*=flights]').count()).toBeGreaterThan(1)
  })

  it('opens the next flight with Enter and reads a ranked list', async () => {
    await press('j', 'k', 'Enter')
    await page.getByRole('grid').waitFor()
    await expect.poll(() => page.locator('[data-traveller]').count()).toBeGreaterThan(3)
    await expect.poll(() => row(0).innerText()).toMatch(/[A-Z]{2}/)
    await expect.poll(() => row(0).locator('p').innerText(), { message: 'why, in a sentence' }).toMatch(/.{5}/)
    const ranks = await page.locator('[data-traveller] [role=gridcell]:first-child').allInnerTexts()
    const numbers = ranks.map(Number).filter((it) => !Number.isNaN(it))
    expect(numbers).toEqual(numbers.toSorted((a, b) => a - b))
  })

  it('moves through the rows and is shown the route and the raw segment', async () => {
    const first = await row(0).getAttribute('data-traveller')
    await expect.poll(() => selectedRow().getAttribute('data-traveller')).toBe(first)
    await press('ArrowDown')
    await expect.poll(() => selectedRow().getAttribute('data-traveller')).not.toBe(first)
    await press('k')
    await page.locator('[data-raw-excerpt] mark').first().waitFor()
    await expect.poll(() => page.locator('aside').innerText()).toContain('ICN')
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
    await expect.poll(() => marked.first().innerText()).toMatch(/./)
  })

  it('can add the reasons up to the score, those behind the fold included', async () => {
    const models = page.locator('article h3').locator('..')
    await expect.poll(() => models.count()).toBe(2)
    /** In hundredths. */
    const numbersOf = (lines: Locator) =>
      lines.evaluateAll((all) =>
        all.map((line) => Math.round(Number(line.lastElementChild?.lastChild?.textContent?.replace('−', '-')) * 100)),
      )
    const sum = (numbers: readonly number[]) => numbers.reduce((all, one) => all + one, 0)
    for (const model of await models.all()) {
      await model.getByText(/^나머지 이유 \d+가지/).click()
      const lines = model.locator('ol > li')
      const [score = Number.NaN] = await numbersOf(model.locator('ol > li[data-kind=score]'))
      const all = await numbersOf(lines)
      expect(all.length).toBeGreaterThan(10)
      // To the hundredth, as they are written.
      expect(sum(all.slice(0, -1))).toBe(score)
      const shown =
        (await model.locator('h3 b').innerText())
          .match(/[\d.,]+/g)
          ?.at(-1)
          ?.replace(',', '') ?? ''
      const text = await model.locator('h3 b').innerText()
      const p = text.includes('%') ? Number(shown) / 100 : 1 / Number(shown)
      // The score itself is written with two figures or so.
      expect(Math.abs(Math.log(p / (1 - p)) - score / 100)).toBeLessThan(text.startsWith('<') ? 9 : 0.2)
      const [rest = Number.NaN] = await numbersOf(model.locator('ol > li[data-kind=rest]'))
      const behind = await numbersOf(model.locator('ol > li[data-kind=rest] li'))
      expect(Math.abs(sum(behind) - rest)).toBeLessThanOrEqual(behind.length + 1)
    }
    await press('Escape')
    await page.getByRole('grid').waitFor()
  })

  it('records a check in four keys, and the row says so', async () => {
    const who = await selectedRow().getAttribute('data-traveller')
    await press('Enter')
    await saveOutcome(page, '1')
    const checked = page.locator(`[data-traveller="${who}"]`)
    await expect.poll(() => checked.innerText()).toContain('이상 없음')
  })

  it('corrects a check from the page of its traveller; both records stay', async () => {
    await press('o')
    await page.getByRole('button', { name: '이 기록 고치기' }).click()
    const dialog = page.getByRole('dialog')
    await dialog.getByRole('button', { name: '이상 없음', pressed: true }).waitFor()
    await page.locator('body[aria-keyshortcuts~="8"]').waitFor({ state: 'attached' })
    await press('2')
    await dialog.getByRole('button', { name: '면세 초과', pressed: true }).waitFor()
    await press('Enter')
    await dialog.waitFor({ state: 'hidden' })
    const checks = page.locator('section').filter({ has: page.getByRole('heading', { name: /^검사 / }) })
    await expect.poll(() => page.locator('[data-corrected=true]').count()).toBe(1)
    await expect.poll(() => checks.first().innerText()).toContain('면세 초과')
    await expect.poll(() => page.getByRole('button', { name: '이 기록 고치기' }).count()).toBe(1)
    await press('Escape')
    await page.getByRole('grid').waitFor()
  })

  it('says that a match of the watchlist is someone else, with the reason, and can take it back', async () => {
    const list = page.url()
    await page.evaluate(() => {
      location.hash = '#/arrivals'
    })
    await page
      .locator('main a[href*=flights]', { hasText: /명단 \d/ })
      .first()
      .click()
    const listed = page.locator('[data-traveller]', { hasText: '명단' }).first()
    await listed.click()
    await expect.poll(() => listed.getAttribute('aria-selected')).toBe('true')
    await press('o')
    await page.locator('article').waitFor()
    await page.getByRole('button', { name: '다른 사람' }).first().click()
    await page.getByRole('dialog').waitFor()
    await press('2')
    await page.getByRole('dialog').waitFor({ state: 'hidden' })
    await page.getByText(/문서를 대조함/).waitFor()
    await page.getByRole('button', { name: '판단 취소' }).click()
    await page.getByRole('dialog').waitFor()
    await press('1')
    await page.getByRole('dialog').waitFor({ state: 'hidden' })
    await page.getByRole('button', { name: '다른 사람' }).first().waitFor()
    await page.goto(list)
    await page.getByRole('grid').waitFor()
  })

  it('keeps an unsaved record over a lock of the screen', async () => {
    await press('ArrowDown', 'Enter')
    await page.getByRole('dialog').waitFor()
    await press('2')
    await press('Escape')
    await runCommand(page, '화면 잠그기')
    await page.getByRole('dialog', { name: '잠긴 화면' }).waitFor()
    expect(await page.locator('#main').isVisible()).toBe(true)
    await typeText(page, testPin)
    await press('Enter')
    await page.getByRole('dialog', { name: '잠긴 화면' }).waitFor({ state: 'hidden' })
    await press('Enter')
    await page.getByRole('dialog').getByRole('button', { name: '면세 초과', pressed: true }).waitFor()
    await press('Escape')
  })

  it('hears a scanner from anywhere, and does not take its letters for shortcuts', async () => {
    await page.evaluate(() => {
      location.hash = '#/import'
    })
    for (const kind of ['bagTag', 'passport', 'boardingPass']) {
      await page.getByRole('heading', { name: '가져오기' }).waitFor()
      const scan = kiosk.scans.find((it) => it.kind === kind)
      await scanText(page, scan?.text ?? '')
      await page.getByRole('heading', { name: scan?.name ?? '', level: 1 }).waitFor()
      await page.goBack()
    }
  })

  it('takes in a file, counts what it held, and shows what could not be read at its place', async () => {
    await page.evaluate(() => {
      location.hash = '#/import'
    })
    await page
      .locator('input[type=file]:not([webkitdirectory])')
      .setInputFiles({ name: 'odd.edi', mimeType: 'text/plain', buffer: Buffer.from(oddList) })
    await page.getByText('✓ 마쳤습니다').waitFor()
    const line = page.getByRole('row').filter({ hasText: 'odd.edi' })
    await line.getByRole('button').click()
    await page.getByRole('dialog').locator('mark').first().waitFor()
    await expect.poll(() => page.getByRole('dialog').innerText()).toContain('99X999')
    await press('Escape')
  })

  it('says when the connection is lost, and goes on by itself when it is back', async () => {
    const second = await kiosk.context.newPage()
    let cut: () => Promise<void> = async () => undefined
    let refuse = false
    await second.routeWebSocket(/rpc/, (socket) => {
      if (refuse) return void socket.close()
      const server = socket.connectToServer()
      cut = async () => {
        await server.close()
        await socket.close()
      }
    })
    await second.goto(page.url().split('#')[0] ?? '')
    await signIn(kiosk, second, 'inspector')
    // A second window begins where its person left off in the first.
    await second.evaluate(() => {
      location.hash = '#/arrivals'
    })
    await second.getByRole('heading', { name: '도착편' }).waitFor()
    refuse = true
    await cut()
    await second.getByText('연결이 끊겼습니다').waitFor()
    refuse = false
    await second.getByText('연결이 끊겼습니다').waitFor({ state: 'hidden' })
    await second.getByRole('heading', { name: '도착편' }).waitFor()
    await expect.poll(() => second.locator('main a[href*=flights]').count()).toBeGreaterThan(1)
    await second.close()
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
    await runCommand(page, 'English')
    await page.getByRole('heading', { name: 'Arrivals' }).waitFor()
    await expect.poll(() => page.locator('html').getAttribute('lang')).toBe('en')
    await expect.poll(() => page.locator('main').innerText()).not.toMatch(/[가-힣]/)
  })

  it('asked nothing of the outside and broke nothing', () => {
    expect(kiosk.strays).toEqual([])
    expect(kiosk.faults).toEqual([])
  })
})
