import type { Page } from 'playwright'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { mrzCheckDigit } from '#core/scan/mrzCheckDigit.ts'
import { flightId, manifestFile, people } from '../helpers/handMadeFlight.ts'
import { goTo } from './goTo.ts'
import { press, saveOutcome } from './keys.ts'
import { axeFaultsOf, layoutFaultsOf } from './lookAt.ts'
import { listed, makeTeamStation, stranger } from './makeTeamStation.ts'
import { missing, openTestKiosk, signIn, type TestKiosk } from './openTestKiosk.ts'

let kiosk: TestKiosk
let first: Page
let second: Page

const rowOf = (page: Page, name: string) => page.locator('[data-traveller]', { hasText: name })
const selected = (page: Page) => page.locator('[data-traveller][aria-selected=true]')
const bar = (page: Page) => page.locator('aside [role=status]').first()
/** The list with everyone, standing on one person. */
const standOn = async (page: Page, name: string) => {
  await goTo(page, `#/flights/${flightId}`)
  await page.getByRole('button', { name: /^전체/ }).click()
  await page.getByLabel('목록에서 찾기').fill(name)
  await rowOf(page, name).first().click()
  await expect.poll(() => selected(page).innerText()).toContain(name)
}

/** A scanner types fast and ends each line with Enter. */
async function scan(page: Page, text: string): Promise<void> {
  await page.locator('main').click({ position: { x: 2, y: 2 } })
  await page.evaluate((lines) => {
    const send = (key: string) => document.body.dispatchEvent(new KeyboardEvent('keydown', { key, bubbles: true }))
    for (const line of lines) {
      for (const letter of line) send(letter)
      send('Enter')
    }
  }, text.split('\n'))
}

function passportOf(person: { surname: string; given: string; birth: string; document: string }): string {
  const digit = (part: string) => String(mrzCheckDigit(part))
  const number = person.document.padEnd(9, '<')
  const start = `${number}${digit(number)}NGA${person.birth}${digit(person.birth)}M300101${digit('300101')}`
  const body = `${start}${'<'.repeat(14)}0`
  const composite = digit(body.slice(0, 10) + body.slice(13, 20) + body.slice(21))
  return `${`P<NGA${person.surname}<<${person.given}`.padEnd(44, '<')}\n${body}${composite}`
}

describe.skipIf(missing !== null)('two inspectors on one flight', () => {
  beforeAll(async () => {
    kiosk = await openTestKiosk(makeTeamStation)
    first = await kiosk.openPage()
    await signIn(kiosk, first, 'inspector')
    // A browser of its own: nothing is shared with the first but the station.
    const browser = kiosk.context.browser()
    const context = await browser?.newContext({
      viewport: { width: 1280, height: 800 },
      locale: 'ko-KR',
      timezoneId: 'Asia/Seoul',
      storageState: await kiosk.context.storageState(),
    })
    if (!context) throw new Error('no browser')
    context.setDefaultTimeout(25_000)
    second = await context.newPage()
    await second.goto(new URL('/', first.url()).href)
    await signIn(kiosk, second, 'supervisor')
  })
  afterAll(async () => {
    if (process.env['SHOT']) {
      await first.screenshot({ path: `${process.env['SHOT']}-1.png` })
      await second.screenshot({ path: `${process.env['SHOT']}-2.png` })
    }
    await kiosk?.close()
  })

  it('one takes a traveller with a key, and the other sees it without a reload', async () => {
    await standOn(second, 'SALEH')
    await standOn(first, 'SALEH')
    await press(first, 'h')
    await expect.poll(() => bar(first).innerText()).toContain('내가 맡음')
    await expect.poll(() => rowOf(second, 'SALEH').innerText()).toContain('inspector')
    await expect.poll(() => bar(second).innerText()).toContain('inspector 맡음')
  })

  it('the other is told who has the person, and takes over only on purpose', async () => {
    await press(second, 'h')
    const dialog = second.getByRole('dialog')
    await dialog.getByText('inspector 님이').waitFor()
    await dialog.getByRole('button', { name: /그대로 두기/ }).click()
    await dialog.waitFor({ state: 'hidden' })
    await expect.poll(() => bar(first).innerText()).toContain('내가 맡음')
    await press(second, 'h')
    await second.getByRole('dialog').getByRole('button', { name: '넘겨받기' }).click()
    await expect.poll(() => bar(second).innerText()).toContain('내가 맡음')
    await expect.poll(() => bar(first).innerText()).toContain('supervisor 맡음')
  })

  it('hands the person over to the colleague, who says yes', async () => {
    await second.locator('aside').getByRole('button', { name: '넘기기' }).click()
    await second.getByRole('menuitem', { name: 'inspector' }).click()
    await first.locator('aside').getByRole('button', { name: '맡겠습니다' }).click()
    await expect.poll(() => bar(second).innerText()).toContain('inspector 맡음')
  })

  it('shows on the board of the team who has whom', async () => {
    await press(second, 't')
    await second.getByRole('heading', { name: /^inspector/ }).waitFor()
    await expect.poll(() => second.locator('[data-person]').first().innerText()).toContain('SALEH')
  })

  it('is let go by itself when the check is recorded', async () => {
    await press(first, 'Enter')
    await saveOutcome(first, '1')
    await expect.poll(() => bar(first).innerText()).toContain('맡은 사람 없음')
    await second.getByText('아직 아무도 맡지 않았습니다').waitFor()
  })

  it('keeps the open row in its place while a new list arrives, and says who is new', async () => {
    await goTo(first, `#/flights/${flightId}`)
    await first.getByLabel('목록에서 찾기').fill('')
    await first.locator('[data-traveller]').nth(3).click()
    const name = (await selected(first).locator('[role=gridcell]').nth(1).innerText()).split('\n')[0] ?? ''
    const place = () => selected(first).evaluate((row) => row.getBoundingClientRect().top)
    const topBefore = await place()
    const here = listed.find((person) => `${person.surname} ${person.given}` === name)
    if (!here) throw new Error(`nobody is called ${name}`)
    const newcomer = { ...here, surname: 'NEUMANN', given: 'LARS', document: 'C01X0007', seat: '3A', locator: 'NEW001' }
    const everyone = [...listed.filter((person) => person !== here), { ...here, seat: '2C' }, newcomer]
    await goTo(second, '#/import')
    await second
      .locator('input[type=file]:not([webkitdirectory])')
      .first()
      .setInputFiles({
        name: 'second.edi',
        mimeType: 'text/plain',
        buffer: Buffer.from(manifestFile(everyone).text),
      })
    await expect.poll(() => selected(first).innerText()).toContain('2C')
    await expect.poll(() => selected(first).innerText()).toContain(name)
    expect(Math.abs((await place()) - topBefore)).toBeLessThan(2)
    await press(first, 'd')
    await expect.poll(() => first.locator('main').innerText()).toContain('NEUMANN')
    await expect
      .poll(() => first.locator('[data-person]', { hasText: name }).innerText())
      .toContain(`${here.seat} → 2C`)
  })

  it('opens a passport that nobody sent as a walk-in, who hits the watchlist field by field', async () => {
    await goTo(first, `#/flights/${flightId}`)
    await first.getByRole('grid').waitFor()
    await scan(first, passportOf(stranger))
    const match = first.locator('[data-alert=true]')
    await match.waitFor()
    await expect.poll(() => match.innerText()).toContain('글자 그대로')
    await expect.poll(() => match.locator('tr[data-agrees=same]').count()).toBeGreaterThan(2)
    await expect.poll(() => axeFaultsOf(first)).toEqual([])
    await first.getByRole('button', { name: /등록하기/ }).click()
    await first.getByRole('heading', { name: 'OKAFOR CHIDI' }).waitFor()
    await expect.poll(() => first.locator('article').first().innerText()).toContain('N-7')
    await expect.poll(() => first.locator('article').innerText()).toContain('여권을 읽음')
    await goTo(second, `#/flights/${flightId}`)
    await second.getByRole('button', { name: /^전체/ }).click()
    await second.getByLabel('목록에서 찾기').fill('OKAFOR')
    await expect.poll(() => rowOf(second, 'OKAFOR').innerText()).toContain('명단')
  })

  it('shows everyone at their seat, reached with the arrow keys', async () => {
    await goTo(first, `#/flights/${flightId}/seats`)
    const seat = (name: string) => first.locator(`[data-seat="${name}"]`)
    await seat('20A').click()
    await expect.poll(() => seat('20A').getAttribute('aria-pressed')).toBe('true')
    await press(first, 'ArrowUp')
    await expect.poll(() => seat('20B').getAttribute('aria-pressed')).toBe('true')
    await press(first, 'ArrowRight')
    await expect.poll(() => seat('21B').getAttribute('aria-pressed')).toBe('true')
    await expect.poll(() => first.locator('aside').innerText()).toContain('21B')
    await first.locator('[data-person]', { hasText: 'OKAFOR' }).waitFor()
  })

  it('keeps filters under a name for each person, and the palette finds them', async () => {
    await goTo(first, `#/flights/${flightId}`)
    await first.getByRole('button', { name: '전체' }).click()
    await first.getByRole('button', { name: '필터' }).click()
    await first.getByLabel('처리하지 않은 사람만').or(first.getByRole('checkbox')).first().check()
    await first.getByPlaceholder('이 조건의 이름').fill('남은 사람')
    await first.getByRole('button', { name: '저장', exact: true }).click()
    await first.getByRole('button', { name: '남은 사람', exact: true }).waitFor()
    await press(first, 'Escape')
    await first.reload()
    await first.getByRole('grid').waitFor()
    await first.keyboard.press('Control+k')
    const field = first.getByRole('dialog').getByRole('textbox')
    await field.fill('남은')
    await first
      .getByRole('dialog')
      .getByRole('button', { name: /남은 사람/ })
      .first()
      .click()
    await expect.poll(() => first.locator('[data-traveller]', { hasText: 'SALEH' }).count()).toBe(0)
    await expect.poll(() => first.getByRole('button', { name: /^전체/ }).getAttribute('aria-pressed')).toBe('true')
  })

  it('in gate mode brings up whoever is scanned, and every act can be taken back', async () => {
    await goTo(first, `#/flights/${flightId}/gate`)
    await first.getByRole('button', { name: '설정' }).click()
    await first.getByText('도착장 줄', { exact: true }).click()
    await press(first, 'Escape')
    await scan(first, passportOf({ ...people.hong, birth: people.hong.birth }))
    await first.getByRole('heading', { name: 'HONG GILDONG' }).waitFor()
    await first.getByRole('button', { name: /^통과 확인/ }).click()
    await first.getByRole('button', { name: /^되돌리기/ }).click()
    await expect.poll(() => first.getByRole('button', { name: /^되돌리기/ }).isDisabled()).toBe(true)
    await scan(first, passportOf({ surname: 'NOBODY', given: 'ATALL', birth: '700101', document: 'Q11112222' }))
    await first.getByRole('button', { name: '현장 등록으로 열기' }).waitFor()
  })

  it('looks whole on a tablet: nothing sticks out, no fault that axe finds', async () => {
    await second.setViewportSize({ width: 1024, height: 768 })
    for (const view of ['', '/seats', '/sources', '/changes', '/team', '/gate']) {
      await goTo(second, `#/flights/${flightId}${view}`)
      await second.locator('h1').first().waitFor()
      await expect.poll(() => layoutFaultsOf(second), { message: view }).toEqual([])
      await expect.poll(() => axeFaultsOf(second), { message: view }).toEqual([])
    }
  })

  it('never asks for an address outside the station, and reports no fault', () => {
    expect(kiosk.strays).toEqual([])
    expect(kiosk.faults).toEqual([])
  })
})
