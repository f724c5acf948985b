/** Files come in by drag and drop, folders with folders in them too; what could not be read is shown in its place, in both languages. */
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Page } from 'playwright'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { strToU8, zipSync } from 'fflate'
import { writePush } from '../helpers/writePush.ts'
import { axeFaultsOf, layoutFaultsOf } from './lookAt.ts'
import { makeSmallStation } from './makeSmallStation.ts'
import { missing, openTestKiosk, signIn, type TestKiosk } from './openTestKiosk.ts'

let kiosk: TestKiosk
let page: Page
let folder: string

const push = (surname: string, locator: string, minute: string) =>
  writePush(`260601:10${minute}`, [{ locator, people: [{ surname, given: 'MINA' }] }])

/** As the mouse of a person does it: the browser itself opens what the paths name. */
async function dropPaths(paths: readonly string[]): Promise<void> {
  const box = await page.getByRole('region', { name: /여기에 놓|Drop/ }).boundingBox()
  if (box === null) throw new Error('no place to drop')
  const session = await page.context().newCDPSession(page)
  const data = { items: [], files: [...paths], dragOperationsMask: 1 }
  const at = { x: box.x + box.width / 2, y: box.y + box.height / 2, data }
  for (const type of ['dragEnter', 'dragOver', 'drop'] as const)
    await session.send('Input.dispatchDragEvent', { type, ...at })
  await session.detach()
}

const row = (name: string) => page.getByRole('row').filter({ hasText: name })
const shoot = async (name: string) => {
  const dir = process.env['SHOT_DIR']
  if (dir) await page.screenshot({ path: join(dir, `${name}.png`) })
}

describe.skipIf(missing !== null)('the import page', () => {
  beforeAll(async () => {
    folder = mkdtempSync(join(tmpdir(), 'gateside-drop-'))
    kiosk = await openTestKiosk(makeSmallStation)
    page = await kiosk.openPage()
    await signIn(kiosk, page, 'supervisor')
    await page.evaluate(() => {
      location.hash = '#/import'
    })
  }, 120_000)
  afterAll(async () => {
    await shoot('waysIn-last')
    await kiosk?.close()
    rmSync(folder, { recursive: true, force: true })
  })

  it('takes files that are dropped on it, packed ones too', async () => {
    writeFileSync(join(folder, '승객.edi'), push('DANA', 'AAAAA1', '00'))
    writeFileSync(join(folder, '하루.zip'), zipSync({ '가/나.edi': strToU8(push('EUNA', 'BBBBB2', '10')) }))
    await dropPaths([join(folder, '승객.edi'), join(folder, '하루.zip')])
    await row('승객.edi').first().waitFor()
    await row('하루.zip/가/나.edi').first().waitFor()
  }, 120_000)

  it('takes a folder with folders in it', async () => {
    mkdirSync(join(folder, '23일', '늦은 것'), { recursive: true })
    writeFileSync(join(folder, '23일', '첫째.edi'), push('FINA', 'CCCCC3', '20'))
    writeFileSync(join(folder, '23일', '늦은 것', '둘째.edi'), push('GINA', 'DDDDD4', '30'))
    writeFileSync(join(folder, '23일', '.DS_Store'), 'x')
    await dropPaths([join(folder, '23일')])
    await row('23일/첫째.edi').first().waitFor()
    await row('23일/늦은 것/둘째.edi').first().waitFor()
    expect(await row('.DS_Store').count()).toBe(0)
  }, 120_000)

  it('shows each problem with the raw text marked where it stands, and says in Korean what was done about it', async () => {
    const broken = push('HANA', 'EEEEE5', '40')
      .replace("TIF+HANA+MINA:A:1'", "TIF+HANA+MINA:ZZ:1'")
      .replace('::200526:1354', '::321326:1354')
      .replace("EQN+1'", "EQN+3'")
    writeFileSync(join(folder, '고장.edi'), broken)
    await dropPaths([join(folder, '고장.edi')])
    await row('고장.edi').getByRole('button').first().click()
    const report = page.getByRole('dialog')
    await report.getByText('날짜를 읽을 수 없음').waitFor()
    const problems = report.getByRole('listitem')
    const shown = await problems.evaluateAll((items) =>
      items.map((item) => ({ words: item.textContent ?? '', mark: item.querySelector('mark')?.textContent ?? '' })),
    )
    const marks = Object.fromEntries(
      shown.map(({ words, mark }) => [words.match(/날짜를 읽을|여행자 구분|예약 수가/)?.[0], mark]),
    )
    expect(marks).toEqual({ '날짜를 읽을': 'RCI', '여행자 구분': 'TIF', '예약 수가': 'EQN' })
    const words = await report.innerText()
    expect(words).toContain('어른, 어린이, 유아 구분만 비웠고 여행자는 명단에 있습니다.')
    expect(words).not.toMatch(/could|The |is not/)
    expect(await axeFaultsOf(page)).toEqual([])
    expect(await layoutFaultsOf(page)).toEqual([])
    await shoot('problems-ko')
    expect(kiosk.faults).toEqual([])
  }, 120_000)
})
