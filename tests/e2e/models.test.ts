import { copyFileSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { AxeBuilder } from '@axe-core/playwright'
import type { Page } from 'playwright'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { shippedFolder } from '#station/packs/packFolders.ts'
import { openAs, partOf } from './batchSteps.ts'
import { goTo } from './goTo.ts'
import { makeLivedStation } from './makeLivedStation.ts'
import { missing, openTestKiosk, signIn, type TestKiosk } from './openTestKiosk.ts'

/** As another tool saves its model: the JSON of XGBoost alone, no pack about it. */
const foreign = mkdtempSync(join(tmpdir(), 'gateside-foreign-'))
copyFileSync(join(shippedFolder('high'), 'trees.json'), join(foreign, 'model.json'))
const shots = process.env['SHOT_DIR']

let kiosk: TestKiosk
let page: Page
let candidate = ''

const openPart = async (name: string) => {
  await goTo(page, '#/performance')
  await partOf(page, name).click()
}
const shoot = async (name: string) => {
  if (shots) await page.screenshot({ path: join(shots, `${name}.png`) })
}
/** Nothing to tell assistive technology wrongly, nothing wider than the window. */
const expectSound = async () => {
  const { violations } = await new AxeBuilder({ page })
    .withTags(['wcag2a', 'wcag2aa', 'wcag21aa', 'wcag22aa'])
    .analyze()
  expect(violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html ?? ''}`)).toEqual([])
  const wide = await page.evaluate(() => document.documentElement.scrollWidth - innerWidth)
  expect(wide).toBeLessThanOrEqual(0)
}
const signOut = async (id: string) => {
  await page.getByRole('button', { name: id }).first().click()
  await page.getByRole('menuitem', { name: '로그아웃' }).click()
  await page.getByRole('navigation').waitFor({ state: 'hidden' })
}
const decide = async (verb: string, reason: string) => {
  const dialog = page.getByRole('dialog')
  await dialog.getByRole('textbox', { name: '이유' }).fill(reason)
  await dialog.getByRole('button', { name: verb, exact: true }).click()
  await dialog.waitFor({ state: 'hidden' })
}

describe.skipIf(missing !== null)('people decide about models', () => {
  beforeAll(async () => {
    kiosk = await openTestKiosk(makeLivedStation)
    page = await openAs(kiosk, 'supervisor', '#/performance')
  })
  afterAll(async () => {
    await kiosk?.close()
    rmSync(foreign, { recursive: true, force: true })
  })

  it('a model made with XGBoost is brought in on the screen, and judges nobody yet', async () => {
    await openPart('모델')
    await page.getByRole('button', { name: '팩 폴더 가져오기' }).waitFor()
    await page.locator('input[type=file]').setInputFiles(foreign)
    const dialog = page.getByRole('dialog')
    await dialog.getByText('XGBoost 모델 가져오기').waitFor()
    await shoot('foreign')
    await expectSound()
    await dialog.getByRole('button', { name: '후보로 가져오기' }).click()
    await dialog.waitFor({ state: 'hidden' })
    const card = page.locator('section', { has: page.getByRole('button', { name: '승인', exact: true }) })
    await card.waitFor()
    candidate = /high-xgboost-\w+/.exec(await card.innerText())?.[0] ?? ''
    expect(candidate).not.toBe('')
    await shoot('candidate')
  })

  it('one person asks and cannot decide alone; the second person’s word brings it into force', async () => {
    await page.getByRole('button', { name: '승인', exact: true }).click()
    await expect.poll(() => page.getByRole('button', { name: '내가 승인함' }).isDisabled()).toBe(true)
    await signOut('supervisor')
    await signIn(kiosk, page, 'administrator')
    await openPart('모델')
    await page.getByRole('button', { name: '승인하고 사용' }).click()
    const inForce = page.locator('section', { hasText: '이 단말에서 승인' })
    await expect.poll(() => inForce.first().innerText()).toContain(candidate)
    await shoot('in-force')
  })

  it('one step leads back to the model before, with a reason', async () => {
    await page.getByRole('button', { name: '되돌리기' }).first().click()
    await decide('되돌리기', '시험 후 복귀')
    await expect.poll(() => page.getByText('제품에 들어 있는 모델').count()).toBe(2)
    await expect.poll(() => page.getByRole('table').last().innerText()).toContain('시험 후 복귀')
    expect(kiosk.faults).toEqual([])
  })

  it('the model in use is measured beside its baselines, by month and by group, and leaks are looked for', async () => {
    await openPart('평가')
    const table = page.getByRole('table').first()
    await expect.poll(() => table.innerText(), { timeout: 90_000 }).toContain('시행 중인 모델')
    for (const name of ['부스팅 트리 단독', '위험 패턴 수', '과거 적발률', '우연']) {
      expect(await table.innerText()).toContain(name)
    }
    await page.getByText('혼자서 결과를 거의 다 말해 주는 특성은 없습니다.').waitFor()
    await page.getByText('결과를 안 뒤에 만든 목록: 0건').waitFor()
    await shoot('evaluation')
    await expectSound()
    // The biased view says so; the honest one is a touch away.
    await page.getByText('누구를 검사했는지에 따라 치우칠 수 있습니다').waitFor()
    await page.locator('label', { hasText: '무작위 검사 (정직한 시험)' }).click()
    await page.getByText('무작위로 뽑힌 사람만: 정직한 평가입니다.').waitFor()
  })

  it('a risk pattern is read in words with its worth, taken out of force with a reason, and put back', async () => {
    await openPart('위험 패턴')
    const card = page.getByRole('region', { name: '제3자 결제·제3국 발권' })
    await expect.poll(() => card.innerText(), { timeout: 90_000 }).toContain('해당 여행자')
    expect(await card.innerText()).toContain('카드 명의인이 예약에 있는 사람이 아닌지 여부: 예')
    await shoot('patterns')
    await expectSound()
    await card.getByRole('button', { name: '시행 중지' }).click()
    await decide('시행 중지', '적발이 없음')
    await expect.poll(() => card.innerText()).toContain('중지됨')
    expect(await card.innerText()).toContain('적발이 없음')
    await card.getByRole('button', { name: '다시 시행' }).click()
    await decide('다시 시행', '다시 살펴봄')
    await expect.poll(() => card.innerText()).toContain('시행 중')
  })

  it('a new pattern that would hit by nationality alone is refused in words; with a fact beside it, it holds', async () => {
    await page.getByRole('button', { name: '새 패턴 쓰기' }).click()
    const dialog = page.getByRole('dialog')
    await dialog.getByRole('textbox', { name: '식별자' }).fill('goods-test-rule')
    await dialog.getByRole('textbox', { name: '한국어 이름' }).fill('시험 규칙')
    await dialog.getByRole('textbox', { name: '영어 이름' }).fill('test rule')
    await dialog.getByRole('textbox', { name: '근거' }).fill('올봄 적발 세 건이 모두 같은 모습이었음: 임박 예약')
    const pick = async (at: number, feature: string, value: string, sign: string) => {
      await dialog.getByRole('combobox', { name: '특성' }).nth(at).fill(feature)
      await page.getByRole('option', { name: feature }).first().click()
      await dialog.getByRole('combobox', { name: '비교' }).nth(at).click({ force: true })
      await page.getByRole('option', { name: sign, exact: true }).click()
      await dialog.getByRole('textbox', { name: '값' }).nth(at).fill(value)
    }
    await pick(0, '국적(ISO 3166-1 세 글자 부호)', 'BRA', '같음')
    await dialog.getByRole('textbox', { name: '이유' }).fill('시험')
    await shoot('new-pattern')
    await dialog.getByRole('button', { name: '시행', exact: true }).click()
    await dialog.getByText('보호 특성만으로 걸리는 패턴은 쓸 수 없습니다').waitFor()
    await dialog.getByRole('button', { name: '조건 추가' }).click()
    await pick(1, '예약한 때부터 이 항공편 출발까지의 시간', '24', '미만')
    await dialog.getByRole('button', { name: '시행', exact: true }).click()
    await dialog.waitFor({ state: 'hidden' })
    await expect.poll(() => page.getByRole('region', { name: '시험 규칙' }).innerText()).toContain('시행 중')
    expect(kiosk.faults).toEqual([])
    expect(kiosk.strays).toEqual([])
  })
})
