/** Real films of bar codes and passports before the browser's own test camera: seen, read, and the person opened; and every way it may fail. */
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Page } from 'playwright'
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { type FilmedCode, filmOfCode } from '../helpers/filmOfCode.ts'
import { filmOfZone } from '../helpers/filmOfZone.ts'
import { goTo, hereOf } from './goTo.ts'
import { press, typeText } from './keys.ts'
import { axeFaultsOf, layoutFaultsOf } from './lookAt.ts'
import { missing, openTestKiosk, signIn, type TestKiosk, testPin } from './openTestKiosk.ts'

const storyMs = 180_000
const folder = mkdtempSync(join(tmpdir(), 'gateside-film-'))
const film = join(folder, 'film.y4m')
/** Where pictures are put, if anywhere. */
const pictures = process.env['GATESIDE_PICTURES']
const cameraFlags = ['--use-fake-device-for-media-stream', `--use-file-for-fake-video-capture=${film}`]

let kiosk: TestKiosk
let page: Page

/** The camera reads its film anew each time it is opened. */
const show = (code: FilmedCode | null) => writeFileSync(film, filmOfCode(code))
const showDocument = (text: string, askew: Parameters<typeof filmOfZone>[1] = {}) =>
  writeFileSync(film, filmOfZone(text.split('\n'), askew))
const scanOf = (kind: string, at = 0) => kiosk.scans.filter((one) => one.kind === kind)[at] ?? { text: '', name: '' }
const camera = () => page.getByRole('button', { name: '카메라로 읽기' }).first()
const picture = () => page.getByLabel('여권 아래쪽 글줄이나 탑승권·수하물표의 바코드를 비추세요')
const look = (name: string) => (pictures ? page.screenshot({ path: join(pictures, `${name}.png`) }) : null)
/** Every camera track the page was ever given, and whether it still runs. */
const tracks = () =>
  page.evaluate(() => (globalThis as { tracks?: MediaStreamTrack[] }).tracks?.map((it) => it.readyState))

describe.skipIf(missing !== null)('the camera', () => {
  beforeAll(async () => {
    show(null)
    kiosk = await openTestKiosk(undefined, { flags: cameraFlags })
    await kiosk.context.grantPermissions(['camera'])
    // Keeps hold of what the browser hands out, to see it given back, and counts the pictures handed to the readers.
    await kiosk.context.addInitScript(() => {
      const seen = globalThis as { tracks?: MediaStreamTrack[]; looks?: number }
      seen.tracks = []
      seen.looks = 0
      const ask = Worker.prototype.postMessage
      Worker.prototype.postMessage = function (this: Worker, ...handed: unknown[]) {
        seen.looks = (seen.looks ?? 0) + 1
        Reflect.apply(ask, this, handed)
      }
      const open = navigator.mediaDevices.getUserMedia.bind(navigator.mediaDevices)
      navigator.mediaDevices.getUserMedia = async (wanted) => {
        const stream = await open(wanted)
        seen.tracks?.push(...stream.getTracks())
        return stream
      }
    })
    page = await kiosk.openPage()
    await signIn(kiosk, page, 'inspector')
  }, storyMs)
  afterAll(async () => {
    await kiosk?.close()
    rmSync(folder, { recursive: true, force: true })
  })
  beforeEach(async () => {
    await goTo(page, '#/')
    await page.locator('main a[href*=flights]').first().waitFor()
  })

  const passes = [
    ['pdf417', 0],
    ['pdf417', 4],
    ['pdf417', -9],
    ['azteccode', 15],
    ['qrcode', 30],
    ['datamatrix', 4],
  ] as const
  for (const [at, [kind, turnDegrees]] of passes.entries()) {
    it(
      `sees a boarding pass as ${kind}, held ${turnDegrees} degrees askew, and the traveller's page opens`,
      async () => {
        const { text, name } = scanOf('boardingPass', at % 3)
        show({ kind, text, turnDegrees })
        await camera().click()
        await page.locator('main article h1').waitFor()
        expect(await page.locator('main article h1').innerText()).toContain(name)
        await expect.poll(tracks).toEqual(Array.from({ length: at + 1 }, () => 'ended'))
      },
      storyMs,
    )
  }

  it(
    'sees a bag tag, and its owner opens',
    async () => {
      const { text, name } = scanOf('bagTag')
      show({ kind: 'interleaved2of5', text })
      await camera().click()
      await page.locator('main article h1').waitFor()
      expect(await page.locator('main article h1').innerText()).toContain(name)
    },
    storyMs,
  )

  const holds = [
    ['held well', {}],
    ['held sideways', { tiltDegrees: 91, share: 0.5, at: [0.5, 0.5], lean: [0, 0] }],
    ['seven degrees askew in a small picture', { width: 640, height: 480, tiltDegrees: 7, share: 0.9, blurPx: 0.7 }],
    [
      'leaning, worn, a little blurred, under a lamp',
      { lean: [0.08, -0.08], worn: 0.4, blurPx: 1.8, glare: [0.6, 0.4, 0.75] },
    ],
  ] as const
  for (const [at, [how, askew]] of holds.entries()) {
    it(
      `reads the lines of a passport ${how}, and the traveller's page opens`,
      async () => {
        const { text, name } = scanOf('passport', at % 3)
        showDocument(text, { ...askew, seed: 20 + at })
        const before = performance.now()
        await camera().click()
        await page.locator('main article h1').waitFor()
        process.stdout.write(
          `passport ${how}: ${Math.round(performance.now() - before)} ms from the button to the page\n`,
        )
        expect(await page.locator('main article h1').innerText()).toContain(name)
        expect(await hereOf(page)).toContain('#/travellers/')
        await expect.poll(async () => (await tracks())?.every((it) => it === 'ended')).toBe(true)
      },
      storyMs,
    )
  }

  it(
    'takes nothing from a passport too blurred to be read, and says how to hold it',
    async () => {
      const { text } = scanOf('passport')
      showDocument(text, { blurPx: 6, seed: 31 })
      await camera().click()
      await picture().waitFor()
      const looks = () => page.evaluate(() => (globalThis as { looks?: number }).looks ?? 0)
      const before = await looks()
      // A wrong reading would have left long before so many pictures.
      await expect.poll(looks, { timeout: 120_000 }).toBeGreaterThan(before + 40)
      await page.getByText('아직 읽은 것이 없습니다.').waitFor()
      await look('camera-blurred')
      expect(await picture().count()).toBe(1)
      expect(await hereOf(page)).toBe('#/')
      await press(page, 'Escape')
      await picture().waitFor({ state: 'detached' })
    },
    storyMs,
  )

  it(
    'shows a passport whose own check digit is wrong as it stands, marked, and takes nobody silently for it',
    async () => {
      const { text } = scanOf('passport')
      const [first = '', second = ''] = text.split('\n')
      const digit = String((Number(second[9]) + 1) % 10)
      showDocument(`${first}\n${second.slice(0, 9)}${digit}${second.slice(10)}`, { seed: 32 })
      await camera().click()
      await page.getByText('검사 숫자', { exact: false }).first().waitFor()
      await look('camera-wrong-digit')
    },
    storyMs,
  )

  it(
    'shows what it sees and says what it can read, and stops when it is closed',
    async () => {
      show(null)
      await camera().click()
      await picture().waitFor()
      await expect.poll(() => picture().evaluate((it) => (it as HTMLVideoElement).videoWidth)).toBeGreaterThan(0)
      await page.getByText('기계판독영역(아래쪽 글줄)을 읽습니다').waitFor()
      expect(await axeFaultsOf(page)).toEqual([])
      expect(await layoutFaultsOf(page)).toEqual([])
      await look('camera-empty')
      await press(page, 'Escape')
      await picture().waitFor({ state: 'detached' })
      await expect.poll(async () => (await tracks())?.every((it) => it === 'ended')).toBe(true)
    },
    storyMs,
  )

  it(
    'says so when the bar code belongs to something else',
    async () => {
      show({ kind: 'qrcode', text: 'https://example.org/menu' })
      await camera().click()
      await page.getByText('바코드가 보이지만 탑승권이나 수하물표가 아닙니다.').waitFor()
      await look('camera-foreign')
      await page.getByRole('dialog').getByRole('button', { name: '취소' }).click()
    },
    storyMs,
  )

  it(
    'is shut by the lock, and nothing is read behind it',
    async () => {
      show(null)
      await camera().click()
      await picture().waitFor()
      await expect.poll(async () => (await tracks())?.at(-1)).toBe('live')
      await letTimePass(3)
      await page.getByRole('dialog', { name: '잠긴 화면' }).waitFor()
      await expect.poll(async () => (await tracks())?.every((it) => it === 'ended')).toBe(true)
      await picture().waitFor({ state: 'detached' })
      await typeText(page, testPin)
      await press(page, 'Enter')
      await page.getByRole('dialog', { name: '잠긴 화면' }).waitFor({ state: 'hidden' })
      expect(await picture().count()).toBe(0)
    },
    storyMs,
  )

  it(
    'reads for the gate and for the hall too',
    async () => {
      const { text, name } = scanOf('boardingPass')
      show({ kind: 'pdf417', text })
      await camera().click()
      await page.locator('main article h1').waitFor()
      const traveller = (await hereOf(page)).replace('#/travellers/', '')
      await goTo(page, `#/flights/${traveller.slice(0, traveller.lastIndexOf('/'))}/gate`)
      await page.getByRole('button', { name: /스캔/ }).first().click()
      await camera().click()
      await page.locator('main section[data-verdict]').waitFor()
      await page.getByRole('heading', { level: 2, name }).waitFor()
      await look('camera-gate')
      const tag = scanOf('bagTag')
      show({ kind: 'interleaved2of5', text: tag.text })
      await goTo(page, '#/hall')
      await camera().click()
      await page
        .getByRole('button', { name: new RegExp(tag.text.slice(0, 4)) })
        .first()
        .waitFor()
      await look('camera-hall')
    },
    storyMs,
  )

  it(
    'says in one sentence each when it is refused, busy, or not there',
    async () => {
      await kiosk.context.clearPermissions()
      await camera().waitFor()
      await camera().click()
      await page.getByText('카메라 사용이 허용되지 않았습니다.').waitFor()
      await look('camera-refused')
      expect(await axeFaultsOf(page)).toEqual([])
      // Allowed after all: one touch, no new start.
      await kiosk.context.grantPermissions(['camera'])
      await page.getByRole('button', { name: '다시 시도' }).click()
      await page.getByRole('button', { name: '다시 시도' }).waitFor({ state: 'detached' })
      await press(page, 'Escape')
      for (const [name, sentence] of [
        ['NotReadableError', '다른 프로그램이 카메라를 쓰고 있습니다.'],
        ['NotFoundError', '이 기기에 카메라가 없습니다.'],
      ] as const) {
        await page.evaluate((name) => {
          navigator.mediaDevices.getUserMedia = () => Promise.reject(new DOMException('', name))
        }, name)
        await camera().click()
        await page.getByText(sentence).waitFor()
        await press(page, 'Escape')
      }
    },
    storyMs,
  )

  it('never asked anything of another address, and reported no fault', () => {
    expect(kiosk.strays).toEqual([])
    expect(kiosk.faults).toEqual([])
  })
})

/** Puts the clock of the page forward; nobody has touched anything since. */
async function letTimePass(hours: number): Promise<void> {
  await page.evaluate((ms) => {
    const now = Date.now.bind(Date)
    Date.now = () => now() + ms
  }, hours * 3_600_000)
}
