import { copyFileSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { AxeBuilder } from '@axe-core/playwright'
import type { Page } from 'playwright'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { createCode } from '#hub/createCode.ts'
import { createHub } from '#hub/createHub.ts'
import { openHubStore } from '#hub/openHubStore.ts'
import {
  cardOf,
  choose,
  connectHub,
  enrol,
  openAs,
  openPart,
  partOf,
  type Part,
  saveBundle as saveTo,
  takeBundle,
} from './batchSteps.ts'
import { goTo } from './goTo.ts'
import { makeEmptyStation } from './makeEmptyStation.ts'
import { press as pressOn, saveOutcome } from './keys.ts'
import { missing, openTestKiosk, type TestKiosk } from './openTestKiosk.ts'

/** The only thing that the two stations share. */
const stick = mkdtempSync(join(tmpdir(), 'gateside-stick-'))
const shots = process.env['SHOT_DIR']

let hall: TestKiosk
let field: TestKiosk
let atHall: Page
let atField: Page
let flight = ''
let manifests = ''
const found: string[] = []

const press = (...keys: readonly string[]) => pressOn(atField, ...keys)
const saveBundle = (page: Page) => saveTo(page, stick)
const shoot = async (page: Page, name: string) => {
  if (shots) await page.screenshot({ path: join(shots, `${name}.png`) })
}
const flightName = () => {
  const [, carrier, number = ''] = /^(..)(\d+)/.exec(flight) ?? []
  return `${carrier}${number.padStart(3, '0')}`
}

/** Of the row that is selected: amount exceeded, by the keyboard. */
const recordFind = async () => {
  const who = (await atField.locator('[data-traveller][aria-selected=true]').getAttribute('data-traveller')) ?? ''
  await press('Enter')
  await saveOutcome(atField, '2')
  await expect.poll(() => atField.locator(`[data-traveller="${who}"]`).innerText()).toContain('면세 초과')
  found.push(who)
}

describe.skipIf(missing !== null)('a hall and a field unit with nothing but a stick between them', () => {
  beforeAll(async () => {
    hall = await openTestKiosk()
    field = await openTestKiosk(makeEmptyStation)
  }, 180_000)
  afterAll(async () => {
    if (atField && !atField.isClosed()) await shoot(atField, 'field')
    if (atHall && !atHall.isClosed()) await shoot(atHall, 'hall')
    await hall?.close()
    await field?.close()
    rmSync(stick, { recursive: true, force: true })
  })

  it('enrol each other by the cards that their administrators hand over; the hall leads', async () => {
    const hallAdmin = await openAs(hall, 'administrator', '#/batches')
    const fieldAdmin = await openAs(field, 'administrator', '#/batches')
    await openPart(hallAdmin, '단말')
    await openPart(fieldAdmin, '단말')
    await expect.poll(() => cardOf(hallAdmin).inputValue()).toContain('gateside-station')
    const card = await cardOf(hallAdmin).inputValue()
    expect(card).not.toContain('SECRET')
    await enrol(fieldAdmin, card, true)
    await enrol(hallAdmin, await cardOf(fieldAdmin).inputValue(), false)
    await hallAdmin.getByRole('cell', { name: /Field unit 3/ }).waitFor()
    await fieldAdmin.getByRole('cell', { name: /Incheon T2.*주관/ }).waitFor()
    await shoot(hallAdmin, 'stations')
    await hallAdmin.close()
    await fieldAdmin.close()
  })

  it('give a flight to the field unit, which chooses it for its bundle', async () => {
    atHall = await openAs(hall, 'supervisor', '#/arrivals')
    const link = await atHall.locator('main a[href*=flights]').nth(1).getAttribute('href')
    flight = decodeURIComponent(link?.split('/').at(-1) ?? '')
    await openPart(atHall, '항공편')
    const row = atHall.getByRole('row', { name: new RegExp(flightName()) })
    await row.getByRole('combobox', { name: /담당 단말/ }).click({ force: true })
    await atHall.getByRole('option', { name: 'Field unit 3' }).click()
    await atHall.keyboard.press('Escape')
    await row.getByRole('combobox', { name: /담당 조/ }).fill('2조')
    await atHall.keyboard.press('Enter')
    await row.getByRole('button', { name: /배정/ }).click()
    await expect.poll(() => row.getByRole('button', { name: /배정/ }).isDisabled()).toBe(true)
    await shoot(atHall, 'flights')
    await openPart(atHall, '주고받기')
    await choose(atHall, '받는 단말', /Field unit 3/)
    await atHall.getByText('이 단말에 배정된 항공편을 미리 선택했습니다.').waitFor()
    await shoot(atHall, 'send')
    manifests = await saveBundle(atHall)
  })

  it('bring the manifests in by the folder that the field unit watches, and show them as its own', async () => {
    atField = await openAs(field, 'supervisor', '#/batches')
    await openPart(atField, '허브 · 폴더')
    const folder = await atField.locator('section[aria-label="수신 폴더"] b').first().innerText()
    await atField.getByRole('button', { name: '이 폴더 확인' }).click()
    await atField.getByText('확인 중', { exact: true }).waitFor()
    const damaged = Buffer.from(readFileSync(manifests))
    damaged[damaged.length - 100] = (damaged.at(-100) ?? 0) ^ 1
    writeFileSync(join(folder, 'damaged.bundle'), damaged)
    copyFileSync(manifests, join(folder, 'today.bundle'))
    await atField.getByText(/✓ today\.bundle/).waitFor()
    await atField.getByText(/서명 후 내용이 바뀌었습니다/).waitFor()
    await shoot(atField, 'folder')
    await goTo(atField, '#/arrivals')
    await atField.getByText('담당 · 2조').waitFor()
    expect(await atField.locator('main a[href*=flights]').count()).toBe(1)
    await shoot(atField, 'arrivals')
    await goTo(atField, `#/flights/${flight}`)
    await atField.getByRole('grid').waitFor()
    expect(await atField.locator('[data-traveller]').count()).toBeGreaterThan(3)
  })

  it('look into a bundle before it is taken: what it is, from whom, and that it is here already', async () => {
    await openPart(atField, '주고받기')
    await atField.getByText('가져오지 못한 묶음').waitFor()
    await shoot(atField, 'problems')
    await atField.getByRole('button', { name: '목록에서 지우기' }).click()
    await atField.getByText('가져오지 못한 묶음').waitFor({ state: 'hidden' })
    await atField.locator('input[type=file]:not([webkitdirectory])').setInputFiles(manifests)
    await atField.getByText(/보낸 곳 Incheon T2/).waitFor()
    await atField.getByText('이미 있음').first().waitFor()
    await shoot(atField, 'preview')
    await atField.getByRole('button', { name: '취소', exact: true }).click()
    await goTo(atField, `#/flights/${flight}`)
    await atField.getByRole('grid').waitFor()
  })

  it('keep what the field unit found over a restart of its kiosk', async () => {
    await atField.locator('[data-traveller][aria-selected=true]').waitFor()
    await recordFind()
    await field.restart()
    atField = await openAs(field, 'supervisor', `#/flights/${flight}`)
    const first = atField.locator(`[data-traveller="${found[0]}"]`)
    await first.waitFor()
    expect(await first.innerText()).toContain('면세 초과')
    await atField.locator('[data-traveller][data-done=false]').first().click()
    await recordFind()
    expect(new Set(found).size).toBe(2)
  })

  it('let the hall check one of them as well, and find nothing', async () => {
    await goTo(atHall, `#/flights/${flight}`)
    const row = atHall.locator(`[data-traveller="${found[0]}"]`)
    await row.click()
    await expect.poll(() => row.getAttribute('aria-selected')).toBe('true')
    await pressOn(atHall, 'Enter')
    await saveOutcome(atHall, '1')
    await expect.poll(() => row.innerText()).toContain('이상 없음')
    await openPart(atHall, '주고받기')
  })

  it('bring the results back into the histories of their travellers', async () => {
    await openPart(atField, '주고받기')
    await choose(atField, '내용', '검사 결과와 기록')
    await choose(atField, '받는 단말', /Incheon T2/)
    await takeBundle(atHall, await saveBundle(atField))
    await shoot(atHall, 'taken')
    // Two records of one check, side by side: a person says which one holds.
    const twins = atHall.locator('section[aria-label^="한 검사에 기록이 두 건"]')
    await twins.getByText('Field unit 3', { exact: true }).waitFor()
    expect(await twins.innerText()).toMatch(/Incheon T2/)
    expect(await twins.innerText()).toMatch(/현재 계산에 들어감/)
    await twins.scrollIntoViewIfNeeded()
    await shoot(atHall, 'twins')
    await twins.getByRole('button', { name: 'Field unit 3 기록 유지' }).click()
    await twins.waitFor({ state: 'hidden' })
    await openPart(atHall, '단말')
    // The field unit's audit log has said how long it is, and fits.
    await atHall.getByText(/✓ 일치, \d+줄/).waitFor()
    for (const traveller of found) {
      await goTo(atHall, `#/travellers/${encodeURIComponent(traveller)}`)
      const checks = atHall.locator('section').filter({ has: atHall.getByRole('heading', { name: /^검사 / }) })
      await expect.poll(() => checks.first().innerText()).toContain('면세 초과')
    }
  })

  it('go over a hub as well, once both administrators have enrolled there', async () => {
    const store = await openHubStore({ databaseUrl: null, dir: join(stick, 'hub') })
    const hub = await createHub({ store })
    const url = await hub.listen({ port: 0, host: '127.0.0.1' })
    try {
      for (const kiosk of [hall, field]) {
        const admin = await openAs(kiosk, 'administrator', '#/batches')
        await connectHub(admin, url, (await createCode(store, new Date())).code)
        await shoot(admin, 'hub')
        await admin.close()
      }
      await goTo(atHall, '#/arrivals')
      await openPart(atHall, '주고받기')
      await choose(atHall, '내용', '운항 일정')
      await choose(atHall, '받는 단말', /Field unit 3/)
      await atHall.getByRole('button', { name: '허브로 보내기' }).click()
      await atHall.getByText(/허브로 보냄/).waitFor()
      await openPart(atField, '허브 · 폴더')
      await atField.getByRole('button', { name: '지금 주고받기' }).click()
      await atField.getByText(/✓ 가져옴 \d+, 보냄 \d+/).waitFor()
      await openPart(atField, '주고받기')
      await atField.getByRole('cell', { name: '운항 일정' }).waitFor()
    } finally {
      await hub.close()
      await store.close()
    }
  })

  const axeFaults = async (page: Page) => {
    const { violations } = await new AxeBuilder({ page })
      .withTags(['wcag2a', 'wcag2aa', 'wcag21aa', 'wcag22aa'])
      .analyze()
    return violations.map((one) => `${one.id}: ${one.nodes.map((node) => node.target.join(' ')).join(' | ')}`)
  }
  const parts: readonly (readonly [Part, string])[] = [
    ['주고받기', 'Take and send'],
    ['항공편', 'Flights'],
    ['단말', 'Stations'],
    ['허브 · 폴더', 'Hub and folder'],
  ]

  it('show every part without a fault in both languages, inside every window', async () => {
    const admin = await openAs(hall, 'administrator', '#/batches')
    for (const [at, language] of ['ko', 'en'].entries()) {
      await admin.evaluate((to) => {
        const kept = JSON.parse(localStorage.getItem('gateside-tastes') ?? '{"state":{},"version":0}')
        localStorage.setItem('gateside-tastes', JSON.stringify({ ...kept, state: { ...kept.state, language: to } }))
      }, language)
      await admin.reload()
      await goTo(admin, '#/batches')
      for (const part of parts) {
        await partOf(admin, part[at] ?? '').click()
        expect(await axeFaults(admin), `${part[at]}`).toEqual([])
        for (const [width, height] of [
          [1920, 1080],
          [1024, 768],
          [1280, 800],
        ] as const) {
          await admin.setViewportSize({ width, height })
          expect(await admin.evaluate(() => document.documentElement.scrollWidth <= innerWidth), `${width}`).toBe(true)
        }
        await shoot(admin, `part-${language}-${parts.indexOf(part)}`)
      }
    }
    await admin.evaluate(() => localStorage.removeItem('gateside-tastes'))
    await admin.close()
  }, 180_000)

  it('part for good when the administrator of the hall says so twice', async () => {
    const admin = await openAs(hall, 'administrator', '#/batches')
    await openPart(admin, '단말')
    await admin.getByRole('button', { name: '등록 취소' }).click()
    await admin
      .getByRole('dialog')
      .getByText(/Field unit 3 등록을 취소할까요/)
      .waitFor()
    await shoot(admin, 'revoke')
    await admin.getByRole('dialog').getByRole('button', { name: '등록 취소' }).click()
    await admin.getByRole('cell', { name: /Field unit 3.*등록 취소됨/ }).waitFor()
    // A form that holds nothing of what was sent before.
    await goTo(atField, '#/arrivals')
    await atField.locator('main a[href*=flights]').first().waitFor()
    await openPart(atField, '주고받기')
    await choose(atField, '내용', '감사 기록 머리')
    await choose(atField, '받는 단말', /Incheon T2/)
    const late = await saveBundle(atField)
    await openPart(admin, '주고받기')
    await admin.locator('input[type=file]:not([webkitdirectory])').setInputFiles(late)
    await admin.getByText(/보낸 단말이 등록되어 있지 않습니다/).waitFor()
    await admin.close()
  })

  it('asked nothing of the outside and broke nothing', () => {
    expect([...hall.strays, ...field.strays]).toEqual([])
    expect([...hall.faults, ...field.faults]).toEqual([])
  })
})
