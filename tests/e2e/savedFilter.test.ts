/** A kept filter that was taken away by mistake: one touch brings it back, with all its conditions. */
import type { Page } from 'playwright'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { press, runCommand } from './keys.ts'
import { axeFaultsOf, smallTargetsOf } from './lookAt.ts'
import { makeHardStation } from './makeHardStation.ts'
import { missing, openTestKiosk, signIn, type TestKiosk } from './openTestKiosk.ts'

const storyMs = 120_000
const name = '일행과 온 사람'

let kiosk: TestKiosk
let page: Page

const rows = () => page.locator('main [data-traveller]')
const kept = () => page.getByRole('list', { name: '저장한 필터' })
const apply = () => kept().getByRole('button', { name, exact: true })

describe.skipIf(missing !== null)('a kept filter', () => {
  beforeAll(async () => {
    kiosk = await openTestKiosk(makeHardStation)
    page = await kiosk.openPage()
    await signIn(kiosk, page, 'inspector')
    await page.locator('main a[href*="KE9999-"]').first().click()
    await rows().first().waitFor()
  }, storyMs)
  afterAll(() => kiosk?.close())

  it(
    'is kept under a name, and shows whom it means',
    async () => {
      await page.getByRole('button', { name: /^전체/ }).click()
      await page.getByRole('button', { name: /필터/ }).click()
      await page
        .getByRole('combobox', { name: '일행' })
        .or(page.getByRole('textbox', { name: '일행' }))
        .first()
        .click()
      await page.getByRole('option', { name: '일행 있음' }).click()
      await page.getByRole('textbox', { name: '이 조건의 이름' }).fill(name)
      await page.getByRole('button', { name: '저장', exact: true }).click()
      await apply().waitFor()
      expect(await rows().filter({ hasText: 'PARTYSURNAME' }).count()).toBeGreaterThan(0)
      expect(await rows().filter({ hasText: 'CARRYALL' }).count()).toBe(0)
    },
    storyMs,
  )

  it(
    'comes back with all its conditions when its removal is undone, and is there after a new start',
    async () => {
      await kept()
        .getByRole('button', { name: `${name} 지우기` })
        .click()
      await page.getByText(`필터 ${name} 지움`).waitFor()
      await apply().waitFor({ state: 'detached' })
      await page.getByRole('button', { name: '되돌리기', exact: true }).last().click()
      await apply().waitFor()
      await press(page, 'Escape')
      await page.reload()
      await rows().first().waitFor()
      // The window keeps what was set; the kept filter must do without it.
      await page.getByRole('button', { name: /^필터/ }).click()
      await page.getByRole('button', { name: '필터 지우기' }).click()
      await rows().filter({ hasText: 'CARRYALL' }).first().waitFor()
      await apply().click()
      await rows().filter({ hasText: 'CARRYALL' }).waitFor({ state: 'detached' })
      expect(await rows().filter({ hasText: 'PARTYSURNAME' }).count()).toBeGreaterThan(0)
      expect(kiosk.faults).toEqual([])
    },
    storyMs,
  )

  it(
    'is renamed, shared, and applied first when a list opens',
    async () => {
      if (!(await kept().isVisible())) await page.getByRole('button', { name: /^필터/ }).click()
      const use = async (name: string, act: string) => {
        await kept()
          .getByRole('button', { name: `${name} 더 보기` })
          .click()
        await page.getByRole('menuitem', { name: act }).click()
      }
      await use(name, '이름 바꾸기')
      await page.getByRole('textbox', { name: `${name}의 새 이름` }).fill('무리')
      await kept().getByRole('button', { name: '저장' }).click()
      await kept().getByRole('button', { name: '무리', exact: true }).waitFor()
      await use('무리', '이 도착장 모두와 함께 쓰기')
      await kept().getByText('함께 씀').waitFor()
      await use('무리', '목록을 열 때 처음에 적용')
      await kept().getByText('★').waitFor()
      expect(await smallTargetsOf(page)).toEqual([])
      expect(await axeFaultsOf(page)).toEqual([])
      await page.getByRole('button', { name: '필터 지우기' }).click()
      await rows().filter({ hasText: 'CARRYALL' }).first().waitFor()
      await press(page, 'Escape')
      // Another flight, and back.
      const hash = await page.evaluate(() => location.hash)
      for (const to of ['#/flights/KE1-20200101-NRTICN', hash])
        await page.evaluate((place) => {
          location.hash = place
        }, to)
      await rows().filter({ hasText: 'PARTYSURNAME' }).first().waitFor()
      await rows().filter({ hasText: 'CARRYALL' }).waitFor({ state: 'detached' })
      await runCommand(page, '로그아웃')
      await signIn(kiosk, page, 'supervisor')
      await page.evaluate((place) => {
        location.hash = place
      }, hash)
      await rows().first().waitFor()
      await page.getByRole('button', { name: /^필터/ }).click()
      await kept().getByRole('button', { name: '무리', exact: true }).waitFor()
      await kept().getByText('inspector').waitFor()
      expect(await kept().getByRole('button', { name: '무리 지우기' }).count()).toBe(0)
      expect(kiosk.faults).toEqual([])
    },
    storyMs,
  )
})
