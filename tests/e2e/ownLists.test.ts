/** A supervisor takes in a spreadsheet of results that a colleague made: good rows are in, and each fault is told by row and column. */
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Page } from 'playwright'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { axeFaultsOf, layoutFaultsOf } from './lookAt.ts'
import { makeSmallStation } from './makeSmallStation.ts'
import { missing, openTestKiosk, signIn, type TestKiosk } from './openTestKiosk.ts'

const list = join(import.meta.dirname, '../fixtures/messages/inspections-korean-949.csv')
let kiosk: TestKiosk
let page: Page

describe.skipIf(missing !== null)("a colleague's spreadsheet", () => {
  beforeAll(async () => {
    kiosk = await openTestKiosk(makeSmallStation)
    page = await kiosk.openPage()
    await signIn(kiosk, page, 'supervisor')
  }, 120_000)
  afterAll(async () => {
    const dir = process.env['SHOT_DIR']
    if (dir) await page?.screenshot({ path: join(dir, 'ownLists.png') }).catch(() => undefined)
    await kiosk?.close()
  })

  it('is taken in as it is, and says what to write where', async () => {
    await page.evaluate(() => {
      location.hash = '#/import'
    })
    await page.locator('input[type=file]:not([webkitdirectory])').setInputFiles({
      name: '적발 7월.csv',
      mimeType: 'text/csv',
      buffer: readFileSync(list),
    })
    const row = page.getByRole('row').filter({ hasText: '적발 7월.csv' })
    await row.getByRole('button').first().click()
    const report = page.getByRole('dialog')
    await report.getByText('날짜가 아님').waitFor()
    const words = await report.innerText()
    expect(words).toContain('3행 “생년월일” 열: 1990-07-01처럼 쓰세요.')
    expect(words).toContain('4행은 가져오지 않았습니다. “검사결과” 열에 이상없음,')
    expect(words).toContain('5행 “검사방법” 열: 서류, 질문, 엑스레이,')
    expect(words).toContain('“열차번호” 열은 읽지 않았습니다.')
    expect(words).not.toMatch(/column|Row/)
    expect(await axeFaultsOf(page)).toEqual([])
    expect(await layoutFaultsOf(page)).toEqual([])
    expect(kiosk.faults).toEqual([])
  }, 120_000)
})
