import { type ChildProcess, spawn } from 'node:child_process'
import { randomBytes } from 'node:crypto'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { type Browser, chromium, type Page } from 'playwright'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { openDatabase } from '#db/openDatabase.ts'
import { storeFile } from '#station/storeFile.ts'
import { press, runCommand, typeText } from './keys.ts'
import { makeTodayStation } from './makeTodayStation.ts'
import { chromiumPath, missing, rendererDir, testPin } from './openTestKiosk.ts'

const dir = mkdtempSync(join(tmpdir(), 'gateside-offline-'))
const key = randomBytes(32)
const stepMs = 30_000

let browser: Browser
let page: Page
let process_: ChildProcess
let pins = new Map<string, string>()
let traveller = ''
let listUrl = ''
const faults: string[] = []

/** A program of its own, so that it can be ended like by a power cut. */
const startProgram = () =>
  new Promise<string>((resolve, reject) => {
    process_ = spawn(
      process.execPath,
      ['--disable-warning=ExperimentalWarning', join(import.meta.dirname, 'runKiosk.ts')],
      {
        env: { ...process.env, TEST_DIR: dir, TEST_KEY: key.toString('hex'), TEST_SCREENS: rendererDir },
        stdio: ['ignore', 'pipe', 'inherit'],
      },
    )
    process_.stdout?.once('data', (line: Buffer) => resolve(line.toString().trim()))
    process_.once('error', reject)
  })

const pullThePlug = async () => {
  const gone = new Promise((resolve) => process_.once('exit', resolve))
  process_.kill('SIGKILL')
  await gone
}

/** A window as the shell opens one: nothing in it from the window before. */
const openWindow = async (launchUrl: string) => {
  await page?.context().close()
  const context = await browser.newContext({
    viewport: { width: 1280, height: 800 },
    locale: 'ko-KR',
    timezoneId: 'Asia/Seoul',
  })
  context.setDefaultTimeout(stepMs)
  page = await context.newPage()
  page.on('pageerror', (error) => faults.push(String(error)))
  await page.goto(launchUrl)
}

const signInAs = async (id: string) => {
  await page.getByRole('button', { name: id }).first().click()
  const fresh = pins.get(id)
  await typeText(page, fresh ?? testPin)
  await press(page, 'Enter')
  if (fresh) {
    await page.getByText('내 PIN 만들기').waitFor()
    await typeText(page, testPin)
    await press(page, 'Tab')
    await typeText(page, testPin)
    await press(page, 'Enter')
    pins.delete(id)
  }
  await page.getByRole('navigation', { name: '주 메뉴' }).waitFor()
}

const dialog = () => page.getByRole('dialog').filter({ has: page.getByRole('button', { name: '면세 초과' }) })
/** What the station holds of the unsaved work of a person. */
const workOf = (user: string) => {
  const sql = openDatabase(storeFile(dir), key)
  try {
    return sql.prepare<[string], { body: string }>('SELECT body FROM kept_work WHERE user = ?').get(user)?.body ?? ''
  } finally {
    sql.close()
  }
}

describe.skipIf(missing !== null)('a day without network, and a program that dies in the middle of it', () => {
  beforeAll(async () => {
    pins = (await makeTodayStation(dir, key)).pins
    browser = await chromium.launch({
      executablePath: chromiumPath ?? '',
      args: ['--no-sandbox', '--disable-gpu', '--disable-quic', '--no-first-run', '--disable-background-networking'],
    })
    await openWindow(await startProgram())
  }, 90_000)
  afterAll(async () => {
    const shot = process.env['SHOT_DIR']
    if (shot) await page?.screenshot({ path: join(shot, 'offline.png') }).catch(() => undefined)
    await browser?.close()
    if (process_?.exitCode === null && process_.signalCode === null) await pullThePlug()
    rmSync(dir, { recursive: true, force: true, maxRetries: 5 })
  })

  it('begins with a list, a filter, and a record half written', async () => {
    await signInAs('inspector')
    await page.locator('main a[href*=flights]').first().click()
    await page.locator('[data-traveller]').first().waitFor()
    listUrl = await page.evaluate(() => location.hash)
    await page.getByRole('button', { name: /^전체/ }).click()
    await page.locator('[data-traveller]').nth(2).click()
    traveller = (await page.locator('[data-traveller][aria-selected=true]').getAttribute('data-traveller')) ?? ''
    await press(page, 'Enter')
    await dialog().waitFor()
    await press(page, '2')
    await dialog().getByRole('button', { name: '면세 초과', pressed: true }).waitFor()
    await dialog().getByRole('textbox', { name: '메모' }).fill('위스키 4병, 영수증 없음')
    // The work is with the station within a blink of the last key.
    await expect.poll(() => workOf('inspector'), { timeout: stepMs }).toContain('위스키 4병')
  }, 120_000)

  it('loses the program like by a power cut, and the screen says so', async () => {
    await pullThePlug()
    await page.getByRole('alert').filter({ hasText: '연결' }).waitFor()
  })

  it('comes back in a new window after signing in: same list, same tab, same person, the record as it was', async () => {
    await openWindow(await startProgram())
    await signInAs('inspector')
    await dialog().waitFor()
    expect(await page.evaluate(() => location.hash)).toBe(listUrl)
    await dialog().getByRole('button', { name: '면세 초과', pressed: true }).waitFor()
    expect(await dialog().getByRole('textbox', { name: '메모' }).inputValue()).toBe('위스키 4병, 영수증 없음')
    await press(page, 'Escape')
    await dialog().waitFor({ state: 'hidden' })
    await page.getByRole('button', { name: /^전체/, pressed: true }).waitFor()
  }, 120_000)

  it('shows nothing of that to another person at the same window', async () => {
    const first = await page.evaluate(() => sessionStorage.getItem('gateside-drafts') ?? '')
    expect(first).toContain('위스키')
    await page
      .getByRole('button', { name: /inspector/ })
      .first()
      .click()
    await page.getByRole('menuitem', { name: '로그아웃' }).click()
    await signInAs('supervisor')
    await expect
      .poll(() => page.evaluate(() => sessionStorage.getItem('gateside-work-of')), { timeout: stepMs })
      .toBe('supervisor')
    expect(await page.evaluate(() => sessionStorage.getItem('gateside-drafts') ?? '')).not.toContain('위스키')
    expect(await dialog().count()).toBe(0)
    await page
      .getByRole('button', { name: /supervisor/ })
      .first()
      .click()
    await page.getByRole('menuitem', { name: '로그아웃' }).click()
    await signInAs('inspector')
    await expect
      .poll(() => page.evaluate(() => sessionStorage.getItem('gateside-drafts') ?? ''), { timeout: stepMs })
      .toContain('위스키')
  }, 120_000)

  it('keeps the record over a lock of the screen', async () => {
    await page.evaluate((to) => {
      location.hash = to
    }, listUrl)
    await page.locator(`[data-traveller="${traveller}"]`).click()
    await page.locator(`[data-traveller="${traveller}"][aria-selected=true]`).waitFor()
    await press(page, 'Enter')
    await dialog().waitFor()
    await press(page, 'Escape')
    await dialog().waitFor({ state: 'hidden' })
    await runCommand(page, '화면 잠그기')
    await page.getByRole('dialog', { name: '잠긴 화면' }).waitFor()
    await typeText(page, testPin)
    await press(page, 'Enter')
    await page.getByRole('dialog', { name: '잠긴 화면' }).waitFor({ state: 'hidden' })
    await press(page, 'Enter')
    await dialog().getByRole('button', { name: '면세 초과', pressed: true }).waitFor()
    expect(await dialog().getByRole('textbox', { name: '메모' }).inputValue()).toContain('위스키')
  }, 120_000)

  it('finishes the record, and it stands in the history after one more cut', async () => {
    await dialog().getByRole('button', { name: /저장/ }).click()
    await dialog().waitFor({ state: 'hidden' })
    await expect.poll(() => page.locator(`[data-traveller="${traveller}"]`).innerText()).toContain('면세 초과')
    await pullThePlug()
    await openWindow(await startProgram())
    await signInAs('inspector')
    await page.evaluate((id) => {
      location.hash = `#/travellers/${encodeURIComponent(id)}`
    }, traveller)
    const checks = page.locator('section').filter({ has: page.getByRole('heading', { name: /^검사 / }) })
    await expect.poll(() => checks.first().innerText()).toContain('위스키 4병')
    expect(faults).toEqual([])
  }, 120_000)
})
