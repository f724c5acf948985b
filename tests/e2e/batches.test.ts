import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Page } from 'playwright'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { makeEmptyStation } from './makeEmptyStation.ts'
import { press as pressOn } from './keys.ts'
import { missing, openTestKiosk, signIn, type TestKiosk } from './openTestKiosk.ts'

/** The only thing that the two stations share. */
const stick = mkdtempSync(join(tmpdir(), 'gateside-stick-'))

let hall: TestKiosk
let field: TestKiosk
let atHall: Page
let atField: Page
let flight = ''
const found: string[] = []

const goTo = async (page: Page, hash: string) => {
  await page.evaluate((to) => {
    location.hash = to
  }, hash)
}

const press = (...keys: readonly string[]) => pressOn(atField, ...keys)

const openAs = async (kiosk: TestKiosk, id: string, hash: string) => {
  const page = await kiosk.openPage()
  await signIn(kiosk, page, id)
  await goTo(page, hash)
  return page
}

const cardOf = (page: Page) => page.getByRole('textbox', { name: '이 단말의 카드' })

const enrol = async (page: Page, card: string) => {
  await page.getByRole('textbox', { name: '상대 단말의 카드' }).fill(card)
  await page.getByRole('button', { name: '등록', exact: true }).click()
  await page.getByText('✓ 등록함').waitFor()
}

const choose = async (page: Page, label: string, option: string | RegExp) => {
  // The field lies below its own box, which takes the click.
  await page.getByRole('combobox', { name: label, exact: true }).click({ force: true })
  await page.getByRole('option', { name: option }).click()
  await page.keyboard.press('Escape')
}

const saveBundle = async (page: Page) => {
  const download = page.waitForEvent('download')
  await page.getByRole('button', { name: '묶음 저장' }).click()
  const bundle = await download
  const path = join(stick, bundle.suggestedFilename())
  await bundle.saveAs(path)
  return path
}

const takeBundle = async (page: Page, path: string) => {
  await page.locator('input[type=file]').setInputFiles(path)
  await page.getByRole('button', { name: '가져오기', exact: true }).click()
  await page.getByText(/^새 기록 \d+건/).waitFor()
}

/** Of the row that is selected: amount exceeded, by the keyboard. */
const recordFind = async () => {
  const who = (await atField.locator('[data-traveller][aria-selected=true]').getAttribute('data-traveller')) ?? ''
  await press('Enter')
  await atField.getByRole('dialog').waitFor()
  await press('2', 'Enter')
  await atField.getByRole('dialog').waitFor({ state: 'hidden' })
  await expect.poll(() => atField.locator(`[data-traveller="${who}"]`).innerText()).toContain('면세 초과')
  found.push(who)
}

describe.skipIf(missing !== null)('a hall and a field unit with nothing but a stick between them', () => {
  beforeAll(async () => {
    hall = await openTestKiosk()
    field = await openTestKiosk(makeEmptyStation)
  }, 240_000)
  afterAll(async () => {
    const dir = process.env['SHOT_DIR']
    if (dir) await atField?.screenshot({ path: join(dir, 'field.png') })
    await hall?.close()
    await field?.close()
    rmSync(stick, { recursive: true, force: true })
  })

  it('enrol each other by the cards that their administrators hand over', async () => {
    const hallAdmin = await openAs(hall, 'administrator', '#/batches')
    const fieldAdmin = await openAs(field, 'administrator', '#/batches')
    const card = await cardOf(hallAdmin).inputValue()
    expect(card).not.toContain('SECRET')
    await enrol(fieldAdmin, card)
    await enrol(hallAdmin, await cardOf(fieldAdmin).inputValue())
    await hallAdmin.getByRole('cell', { name: /Field unit 3/ }).waitFor()
    if (process.env['SHOT_DIR']) await hallAdmin.screenshot({ path: join(process.env['SHOT_DIR'], 'admin.png') })
    await hallAdmin.close()
    await fieldAdmin.close()
  })

  it('carry the manifests of one flight, and only of that one', async () => {
    atHall = await openAs(hall, 'supervisor', '#/arrivals')
    const link = await atHall.locator('main a[href*=flights]').nth(1).getAttribute('href')
    flight = decodeURIComponent(link?.split('/').at(-1) ?? '')
    await goTo(atHall, '#/batches')
    await choose(atHall, '받는 단말', /Field unit 3/)
    const [, carrier, number] = /^(..)(\d+)/.exec(flight) ?? []
    await choose(atHall, '항공편', new RegExp(`^${carrier}0*${number}`))
    const bundle = await saveBundle(atHall)

    atField = await openAs(field, 'supervisor', '#/batches')
    await atField.locator('input[type=file]').setInputFiles(bundle)
    await atField.getByText(/보낸 곳 Incheon T2/).waitFor()
    await atField.getByText(/처음 보는 항공편 1편/).waitFor()
    const dir = process.env['SHOT_DIR']
    if (dir) await atField.screenshot({ path: join(dir, 'preview.png') })
    if (dir) await atHall.screenshot({ path: join(dir, 'sent.png') })
    await atField.getByRole('button', { name: '가져오기', exact: true }).click()
    await atField.getByText(/^새 기록 \d+건/).waitFor()
    await goTo(atField, '#/arrivals')
    await atField.locator('main a[href*=flights]').first().waitFor()
    await expect.poll(() => atField.locator('main a[href*=flights]').count()).toBe(1)
    await goTo(atField, `#/flights/${flight}`)
    await atField.getByRole('grid').waitFor()
    await expect.poll(() => atField.locator('[data-traveller]').count()).toBeGreaterThan(3)
  })

  it('keep what the field unit found over a restart of its kiosk', async () => {
    await recordFind()
    await field.restart()
    atField = await openAs(field, 'supervisor', `#/flights/${flight}`)
    const first = atField.locator(`[data-traveller="${found[0]}"]`)
    await first.waitFor()
    await expect.poll(() => first.innerText()).toContain('면세 초과')
    await atField.locator('[data-traveller][data-done=false]').first().click()
    await recordFind()
    expect(new Set(found).size).toBe(2)
  })

  it('bring the results back into the histories of their travellers', async () => {
    await goTo(atField, '#/batches')
    await choose(atField, '내용', '검사 결과와 기록')
    await choose(atField, '받는 단말', /Incheon T2/)
    await takeBundle(atHall, await saveBundle(atField))
    const dir = process.env['SHOT_DIR']
    if (dir) await atHall.screenshot({ path: join(dir, 'taken.png') })
    for (const traveller of found) {
      await goTo(atHall, `#/travellers/${encodeURIComponent(traveller)}`)
      const checks = atHall.locator('section').filter({ has: atHall.getByRole('heading', { name: /^검사 / }) })
      await expect.poll(() => checks.first().innerText()).toContain('면세 초과')
    }
  })

  it('asked nothing of the outside and broke nothing', () => {
    expect([...hall.strays, ...field.strays]).toEqual([])
    expect([...hall.faults, ...field.faults]).toEqual([])
  })
})
