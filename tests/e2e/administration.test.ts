import { join } from 'node:path'
import type { Page } from 'playwright'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { goTo } from './goTo.ts'
import { axeFaultsOf, layoutFaultsOf, smallTargetsOf } from './lookAt.ts'
import { missing, openTestKiosk, signIn, type TestKiosk } from './openTestKiosk.ts'

let kiosk: TestKiosk
let page: Page
const storyMs = 120_000

const show = async (hash: string, heading: string) => {
  await goTo(page, hash)
  await page.getByRole('heading', { name: heading, level: 1 }).waitFor()
}
/** A part of a page, by the word on its switch. */
const choosePart = (name: string) =>
  page
    .locator('label')
    .filter({ hasText: new RegExp(`^${name}$`) })
    .first()
    .click()
const openPart = async (name: string) => {
  await choosePart(name)
  await page.getByRole('region', { name, exact: true }).waitFor()
}
const told = (text: string | RegExp) => page.getByText(text).first().waitFor()

describe.skipIf(missing !== null)('those who answer for the station', () => {
  beforeAll(async () => {
    kiosk = await openTestKiosk()
    page = await kiosk.openPage()
    await signIn(kiosk, page, 'administrator')
  }, 90_000)
  afterAll(async () => {
    const dir = process.env['SHOT_DIR']
    if (dir) await page?.screenshot({ path: join(dir, 'administration.png') }).catch(() => undefined)
    await kiosk?.close()
  })

  it(
    'try an entry of the watchlist on the next flights, save it with a reason, take it off, and take that back',
    async () => {
      await show('#/watchlists', '감시 명단')
      await choosePart('일치')
      const hit = page.locator('[data-hit]').first()
      const name = await hit.locator('a').innerText()
      await choosePart('명단')
      const [surname = '', ...given] = name.split(' ')
      await page.getByRole('button', { name: '명단에 추가' }).click()
      const editor = page.getByRole('dialog')
      await editor.getByRole('textbox', { name: '성', exact: true }).fill(surname)
      await editor.getByRole('textbox', { name: '이름', exact: true }).fill(given.join(' '))
      await editor.getByRole('button', { name: '누구와 일치하는지 먼저 보기' }).click()
      await editor.getByRole('status').waitFor()
      expect(await editor.getByRole('status').innerText()).toContain(surname)
      await editor.getByRole('button', { name: '저장' }).click()
      await told('이유를 적어 주세요.')
      await editor.getByLabel(/바꾸는 이유/).fill('통보 12호')
      await editor.getByRole('button', { name: '저장' }).click()
      await editor.waitFor({ state: 'hidden' })
      const entry = page.locator('[data-entry]').first()
      await expect.poll(() => entry.innerText()).toContain(surname)
      await entry.click()
      await page.getByText('“통보 12호”').waitFor()
      await editor.getByLabel(/바꾸는 이유/).fill('잘못 올림')
      await editor.getByRole('button', { name: '명단에서 빼기' }).click()
      await editor.waitFor({ state: 'hidden' })
      await told(/명단에서 뺐습니다/)
      await page.getByRole('button', { name: '되돌리기' }).last().click()
      await expect.poll(() => page.locator('[data-entry]').first().innerText()).toContain(surname)
      await choosePart('바뀐 내역')
      await page.getByText('복원').first().waitFor()
    },
    storyMs,
  )

  it(
    "read somebody else's list by its columns, see each row, and take it in",
    async () => {
      await openPart('가져오기')
      const text = ['번호;성명;생년월일;색', 'X-1;HAN, SOL;1982-03-04;red', 'X-2;;;blue'].join('\n')
      await page
        .locator('input[type=file]:not([webkitdirectory])')
        .setInputFiles({ name: 'theirs.csv', mimeType: 'text/csv', buffer: Buffer.from(text) })
      await page.getByRole('cell', { name: 'HAN SOL' }).waitFor()
      expect(await page.getByRole('row', { name: /^3 / }).innerText()).toContain('읽을 수 없음')
      await page.getByLabel(/바꾸는 이유/).fill('11월 명단')
      await page.getByRole('button', { name: '1명 가져오기' }).click()
      await told(/새로 1명/)
    },
    storyMs,
  )

  it(
    'see what retention does by itself, place a legal hold, and take a person’s request with its deadline',
    async () => {
      await show('#/rights', '보존 기간과 정보주체의 권리')
      await page.getByRole('cell', { name: '단말 스스로' }).first().waitFor()
      await openPart('정보주체 청구')
      const form = page.locator('#main form').first()
      await form.getByLabel(/^여행자/).fill('KIM')
      await form.getByRole('button', { name: '찾기' }).click()
      await form.locator('ul button').first().click()
      await form.getByLabel(/청구 내용/).fill('생일이 다릅니다')
      await form.getByRole('button', { name: '접수' }).click()
      await page
        .locator('[data-request]')
        .getByText(/일 남음/)
        .waitFor()
      await page.getByRole('button', { name: '결정' }).click()
      await page.getByRole('dialog').getByRole('textbox').fill('여권으로 확인함')
      await page.getByRole('dialog').getByRole('button', { name: '결정' }).click()
      await page.getByRole('dialog').waitFor({ state: 'hidden' })
      await page.getByText('받아들임').first().waitFor()
    },
    storyMs,
  )

  it(
    'look at what a rule would change before it holds, and change it with a reason',
    async () => {
      await show('#/settings', '설정')
      await openPart('선별 기준')
      await page.getByLabel('검사할 여행자 비율').fill('9')
      await page.getByRole('button', { name: '무엇이 바뀌는지 보기' }).click()
      await page.getByRole('heading', { name: /편에서 달라지는 것/ }).waitFor()
      expect(await page.getByText(/\d+ → \d+/).count()).toBeGreaterThan(3)
      await page.getByLabel(/바꾸는 이유/).fill('오늘 인원이 많음')
      await page.getByRole('button', { name: '적용' }).click()
      await told(/적용했습니다/)
      await openPart('백업')
      await page.getByRole('button', { name: '백업 만들기' }).click()
      await told(/백업을 만들고 확인했습니다/)
      await page
        .getByText(/SHA-256/)
        .first()
        .waitFor()
    },
    storyMs,
  )

  it(
    'take a right away only after a question, and find all of it in the log, which is whole',
    async () => {
      await show('#/people', '사용자')
      const row = page.locator('[data-user=inspector]')
      await row.getByRole('button', { name: '사용 중지' }).click()
      await page.getByRole('dialog').getByRole('button', { name: '사용 중지' }).click()
      await row.getByText('중지', { exact: true }).waitFor()
      expect(await page.locator('[data-user=administrator] button').last().isDisabled()).toBe(true)
      await show('#/audit', '기록 점검')
      await page.getByRole('button', { name: '사슬 점검' }).click()
      await told(/빠짐없이 이어져 있습니다/)
      await page.getByRole('combobox', { name: '무엇' }).click({ force: true })
      await page.getByRole('option', { name: '감시 명단' }).click()
      await page.getByRole('row').filter({ hasText: 'watchlists.saveEntry' }).first().waitFor()
      const download = page.waitForEvent('download')
      await page.getByRole('button', { name: '서명해 내보내기' }).click()
      await page.getByRole('dialog').getByRole('textbox').fill('법원 요청')
      await page.getByRole('dialog').getByRole('button', { name: '서명해 내보내기' }).click()
      expect((await download).suggestedFilename()).toMatch(/^audit-.*\.json$/)
    },
    storyMs,
  )

  for (const [language, scheme] of [
    ['ko', 'light'],
    ['en', 'dark'],
  ] as const) {
    it(`has no fault to look at in any part: ${language}, ${scheme}`, async () => {
      await page.evaluate(
        (taste) => {
          const tastes = JSON.parse(localStorage.getItem('gateside-tastes') ?? '{"state":{},"version":0}')
          localStorage.setItem('gateside-tastes', JSON.stringify({ ...tastes, state: { ...tastes.state, ...taste } }))
        },
        { language, scheme },
      )
      await page.reload()
      for (const hash of ['#/watchlists', '#/rights', '#/settings', '#/audit', '#/people', '#/about']) {
        await page.evaluate((to) => {
          location.hash = to
        }, hash)
        await page.locator('h1').first().waitFor()
        const parts = await page.locator('header [role=radiogroup] label').count()
        for (let at = 0; at < Math.max(1, parts); at++) {
          if (parts > 0) await page.locator('header [role=radiogroup] label').nth(at).click()
          await expect.poll(() => page.getByRole('status', { name: /불러오는 중|Loading/ }).count()).toBe(0)
          for (const width of [1280, 1024]) {
            await page.setViewportSize({ width, height: width === 1024 ? 768 : 800 })
            expect(await layoutFaultsOf(page), `${hash} ${at} ${width}`).toEqual([])
            expect(await smallTargetsOf(page), `${hash} ${at} ${width}`).toEqual([])
          }
          expect(await axeFaultsOf(page), `${hash} ${at}`).toEqual([])
        }
      }
    }, 180_000)
  }

  it('asked nothing of the outside and broke nothing', () => {
    expect(kiosk.strays).toEqual([])
    expect(kiosk.faults).toEqual([])
  })
})
