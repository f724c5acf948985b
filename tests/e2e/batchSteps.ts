/** What people do on the Batches screen, step by step. */
import { join } from 'node:path'
import type { Page } from 'playwright'
import { goTo } from './goTo.ts'
import { signIn, type TestKiosk } from './openTestKiosk.ts'

export type Part = '주고받기' | '항공편' | '단말' | '허브 · 폴더'

export async function openAs(kiosk: TestKiosk, id: string, hash: string): Promise<Page> {
  const page = await kiosk.openPage()
  await signIn(kiosk, page, id)
  await goTo(page, hash)
  return page
}

export const partOf = (page: Page, name: string) =>
  page
    .getByRole('radiogroup')
    .first()
    .locator('label', { hasText: new RegExp(`^${name}( · \\d+)?$`) })

/** What waits for a person may stand behind the name of a part. */
export async function openPart(page: Page, part: Part): Promise<void> {
  await goTo(page, '#/batches')
  await partOf(page, part).click()
}

export const cardOf = (page: Page) => page.getByRole('textbox', { name: '이 단말의 카드' })

export async function enrol(page: Page, card: string, leads: boolean): Promise<void> {
  await page.getByRole('textbox', { name: '상대 단말의 카드' }).fill(card)
  if (leads) await page.getByRole('checkbox', { name: '이 단말이 주관합니다' }).check()
  await page.getByRole('button', { name: '등록', exact: true }).click()
  await page.getByText('✓ 등록함').waitFor()
}

export async function choose(page: Page, label: string, option: string | RegExp): Promise<void> {
  // The field lies below its own box, which takes the click.
  await page.getByRole('combobox', { name: label, exact: true }).click({ force: true })
  await page.getByRole('option', { name: option }).click()
  await page.keyboard.press('Escape')
}

/** An administrator names the hub and enrols there by a code that its operator made. */
export async function connectHub(page: Page, url: string, code: string): Promise<void> {
  await openPart(page, '허브 · 폴더')
  await page.getByRole('button', { name: '허브 연결' }).click()
  await page.getByRole('textbox', { name: '주소' }).fill(url)
  await page.getByRole('textbox', { name: '일회용 코드' }).fill(code)
  await page.getByRole('button', { name: '저장', exact: true }).click()
  await page.getByText('자동으로 주고받음').waitFor()
}

/** Gives the path of the file on the stick. */
export async function saveBundle(page: Page, stick: string): Promise<string> {
  const download = page.waitForEvent('download')
  await page.getByRole('button', { name: '묶음 저장' }).click()
  const bundle = await download
  const path = join(stick, bundle.suggestedFilename())
  await bundle.saveAs(path)
  return path
}

export async function takeBundle(page: Page, path: string): Promise<void> {
  await page.locator('input[type=file]').setInputFiles(path)
  await page.getByRole('button', { name: '가져오기', exact: true }).click()
  await page
    .getByText(/^새 기록 \d+건/)
    .first()
    .waitFor()
}
