/** The baggage hall and the traveller's page as two people use them at once: tag, seal, X-ray, the owner at the gate, note, paper, find. */
import type { Page } from 'playwright'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { passportOf, smallFlight } from '../helpers/smallFlight.ts'
import { goTo } from './goTo.ts'
import { press, scanText } from './keys.ts'
import { axeFaultsOf } from './lookAt.ts'
import { han, jung, makeSmallStation } from './makeSmallStation.ts'
import { missing, openTestKiosk, signIn, type TestKiosk } from './openTestKiosk.ts'

const storyMs = 240_000

let kiosk: TestKiosk
/** The window in the hall, and the one at the gate. */
let hall: Page
let gate: Page
let flight = ''
let traveller = ''

const bag = (tag: string) => hall.locator(`[data-bag="${tag}"]`)
const panel = () => hall.getByRole('complementary', { name: '고른 수하물' })
const dialog = (page: Page) => page.getByRole('dialog')

describe.skipIf(missing !== null)('a bag in the hall and its owner', () => {
  beforeAll(async () => {
    kiosk = await openTestKiosk(makeSmallStation)
    hall = await kiosk.openPage()
    await signIn(kiosk, hall, 'inspector')
    const link = hall.locator('main a[href*="KE8101-"]').first()
    await link.waitFor()
    flight = (await link.getAttribute('href'))?.split('/').at(-1) ?? ''
    gate = await kiosk.openPage()
    await signIn(kiosk, gate, 'supervisor')
  }, storyMs)
  afterAll(() => kiosk?.close())

  it(
    'is brought up by its tag, whole or by its last digits',
    async () => {
      await goTo(hall, '#/hall')
      await bag(han.tag)
        .or(hall.getByRole('button', { name: /^전체/ }))
        .first()
        .waitFor()
      await hall.getByRole('button', { name: /^전체/ }).click()
      await scanText(hall, han.tag)
      await panel().getByRole('heading', { name: '0180 700 123' }).waitFor()
      await panel()
        .getByRole('link', { name: /HAN SARANG/ })
        .first()
        .waitFor()
      await hall
        .getByRole('searchbox')
        .or(hall.getByRole('textbox', { name: /수하물표/ }))
        .first()
        .fill('0456')
      await press(hall, 'Enter')
      await panel().getByRole('heading', { name: '0180 700 456' }).waitFor()
      await scanText(hall, han.tag)
      await panel().getByRole('heading', { name: '0180 700 123' }).waitFor()
    },
    storyMs,
  )

  it(
    'is looked through and sealed with three keys, by name and time, and the last act can be taken back',
    async () => {
      await press(hall, '2')
      await panel().getByText('X-ray 대기').first().waitFor()
      await press(hall, '3')
      await dialog(hall).getByLabel('화면에서 본 것과 위치').fill('솔기에 얇은 판')
      await dialog(hall)
        .getByRole('button', { name: /X-ray 의심/ })
        .click()
      await dialog(hall).waitFor({ state: 'hidden' })
      await panel().getByText('“솔기에 얇은 판”').first().waitFor()
      await press(hall, '1')
      await dialog(hall).getByLabel('실 번호').fill('E-4471')
      await dialog(hall)
        .getByRole('button', { name: /마약 의심/ })
        .click()
      await dialog(hall).waitFor({ state: 'hidden' })
      await expect.poll(() => bag(han.tag).innerText()).toContain('마약 의심')
      await expect.poll(() => panel().innerText()).toMatch(/실 달림[^]*E-4471[^]*inspector/)
      expect(await axeFaultsOf(hall)).toEqual([])
      await press(hall, 'u')
      await expect.poll(() => bag(han.tag).innerText()).not.toContain('마약 의심')
      await press(hall, '1')
      await dialog(hall).waitFor()
      await press(hall, '1')
      await dialog(hall).waitFor({ state: 'hidden' })
      await expect.poll(() => bag(han.tag).innerText()).toContain('마약 의심')
    },
    storyMs,
  )

  it(
    'says live that its owner was just read at the gate, where the seal is known too',
    async () => {
      await goTo(gate, `#/flights/${flight}/gate`)
      await gate.locator('main h1').first().waitFor()
      await scanText(gate, passportOf(han))
      await expect.poll(() => bag(han.tag).innerText()).toContain('게이트에서 스캔')
      await gate.getByText('마약 의심').first().waitFor()
      await goTo(gate, '#/arrivals')
      await gate.getByRole('heading', { name: '도착편' }).waitFor()
      await bag(han.tag)
        .getByRole('link', { name: /게이트에서 스캔/ })
        .click()
      await hall.getByRole('heading', { name: 'HAN SARANG', level: 1 }).waitFor()
      traveller = hall.url().split('/').at(-1) ?? ''
      await hall.locator('article').getByText('마약 의심').first().waitFor()
      await hall.goBack()
      await bag(han.tag).waitFor()
    },
    storyMs,
  )

  it(
    'is released, and its journey keeps every act',
    async () => {
      // The middle of the row may be the way to its owner.
      await bag(han.tag).getByText('0180 700 123').click()
      await press(hall, '5')
      await expect.poll(() => bag(han.tag).innerText()).not.toContain('마약 의심')
      await expect.poll(() => panel().innerText()).toMatch(/보류 해제/)
      expect(await panel().innerText()).toContain('되돌림')
    },
    storyMs,
  )

  it(
    'takes a note about the owner without the words that may not be kept, and brings a deleted one back',
    async () => {
      await goTo(hall, `#/travellers/${traveller}`)
      const notes = hall.locator('section').filter({ has: hall.getByRole('heading', { name: /^메모/ }) })
      await notes.getByRole('button', { name: '메모 쓰기' }).click()
      await notes.getByLabel('새 메모').fill('Carries insulin for a friend')
      await notes.getByText(/insulin.*건강/).waitFor()
      await notes.getByRole('button', { name: '이 낱말을 지우고 저장' }).click()
      await notes.getByText('Carries ####### for a friend').waitFor()
      await notes.getByRole('button', { name: '지우기' }).click()
      await notes.getByText(/지운 메모/).waitFor()
      await notes.getByRole('button', { name: '되살리기' }).click()
      await notes.getByText('Carries ####### for a friend').waitFor()
    },
    storyMs,
  )

  it(
    'is put on a numbered sheet of paper for a stated purpose, and the log says so',
    async () => {
      await hall.evaluate(() => {
        window.print = () => document.body.setAttribute('data-printed', 'true')
      })
      await hall.getByRole('button', { name: '의뢰서 인쇄' }).click()
      await dialog(hall).getByRole('button', { name: '의뢰서 만들기' }).click()
      await dialog(hall).getByText('목적을 고르세요.').waitFor()
      await dialog(hall)
        .getByRole('button', { name: /금지품 단속/ })
        .click()
      await dialog(hall).getByLabel('살펴볼 점').fill('가방 솔기')
      await dialog(hall).getByRole('button', { name: '의뢰서 만들기' }).click()
      const sheet = hall.locator('[data-sheet-root]')
      await sheet.getByRole('heading', { name: '여행자 검사 의뢰서' }).waitFor()
      const text = await sheet.innerText()
      expect(text).toContain('가방 솔기')
      expect(text).toMatch(/-00001/)
      expect(await axeFaultsOf(hall)).toEqual([])
      await sheet.getByRole('button', { name: '인쇄' }).click()
      await hall.locator('body[data-printed]').waitFor()
      const pdf = await hall.pdf({ preferCSSPageSize: true })
      expect(pdf.toString('latin1').match(/\/Type\s*\/Page\b/g)).toHaveLength(1)
      await sheet.getByRole('button', { name: '닫기' }).click()
      await sheet.waitFor({ state: 'detached' })
      await goTo(gate, '#/audit')
      const line = gate.getByRole('row').filter({ hasText: 'issueSheet' }).first()
      await line.waitFor()
      const said = await line.innerText()
      expect(said).toMatch(/inspector/)
      expect(said).toMatch(/금지품 단속/)
      expect(said).toMatch(/내보내기/)
    },
    storyMs,
  )

  it(
    'leads to a find that the next flight of the same person remembers',
    async () => {
      await goTo(hall, '#/arrivals')
      await hall.getByRole('heading', { name: '도착편' }).waitFor()
      await scanText(hall, passportOf(han))
      await hall.getByRole('heading', { name: 'HAN SARANG', level: 1 }).waitFor()
      await press(hall, 'Enter')
      await dialog(hall).waitFor()
      await press(hall, '2', 'Enter')
      await dialog(hall).waitFor({ state: 'hidden' })
      const times = hall.locator('section').filter({ has: hall.getByRole('heading', { name: /^시간 순서/ }) })
      await times.getByText('면세 초과').waitFor()
      const arrival = new Date(Date.now() + 60 * 60_000)
      const later = [
        { ...han, seat: '20D', tag: '0180700789' },
        { ...jung, document: 'M70099887', given: 'NARI', tag: '0180700790' },
      ]
      await goTo(hall, '#/import')
      await hall.locator('input[type=file]:not([webkitdirectory])').waitFor({ state: 'attached' })
      await hall.locator('input[type=file]:not([webkitdirectory])').setInputFiles(
        smallFlight({ number: '8103', arrival, people: later }).map(({ name, text }) => ({
          name,
          mimeType: 'text/plain',
          buffer: Buffer.from(text),
        })),
      )
      await hall.getByText('✓ 마쳤습니다').waitFor()
      await goTo(hall, '#/search/HAN%20SARANG')
      await hall.locator('main a[href*="KE8103-"]').first().click()
      await hall.getByRole('heading', { name: 'HAN SARANG', level: 1 }).waitFor()
      const past = hall.locator('section').filter({ has: hall.getByRole('heading', { name: /^지난 입국/ }) })
      await past.getByText('KE8101').waitFor()
      await past.getByText('면세 초과').waitFor()
    },
    storyMs,
  )

  it('asked nothing of the outside and broke nothing', () => {
    expect(kiosk.strays).toEqual([])
    expect(kiosk.faults).toEqual([])
  })
})
