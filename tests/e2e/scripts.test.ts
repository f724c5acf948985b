/** A kiosk whose system has one typeface of Latin letters: names in two dozen scripts are drawn with the faces of the product, none as an empty box. */
import { cpSync, existsSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { CDPSession, Page } from 'playwright'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { longNames } from '../helpers/hardFlight.ts'
import { goTo } from './goTo.ts'
import { makeHardStation } from './makeHardStation.ts'
import { missing, openTestKiosk, signIn, type TestKiosk } from './openTestKiosk.ts'

const storyMs = 180_000
/** Where pictures are put, if anywhere. */
const pictures = process.env['GATESIDE_PICTURES']
const latinFont = '/usr/share/fonts/truetype/liberation/LiberationSans-Regular.ttf'
const folder = mkdtempSync(join(tmpdir(), 'gateside-fonts-'))
const skipped = missing ?? (existsSync(latinFont) ? null : `no ${latinFont}`)
if (skipped) process.stderr.write(`names in other scripts SKIPPED: ${skipped}\n`)

/** A system with one typeface, in which nothing but Latin letters can be drawn. */
function bareFonts(): string {
  const fonts = join(folder, 'fonts')
  mkdirSync(fonts)
  cpSync(latinFont, join(fonts, 'latin.ttf'))
  const file = join(folder, 'fonts.conf')
  writeFileSync(file, `<fontconfig><dir>${fonts}</dir><cachedir>${join(folder, 'cache')}</cachedir></fontconfig>`)
  return file
}

const faces: Readonly<Record<keyof typeof longNames, RegExp>> = {
  thai: /Noto Sans Thai/,
  russian: /^Noto Sans$/,
  arabic: /Noto Sans Arabic/,
  han: /Noto Sans (SC|KR)/,
  hindi: /^Noto Sans$/,
  vietnamese: /^Noto Sans$/,
  latin: /Pretendard/,
  lao: /Noto Sans Lao/,
  khmer: /Noto Sans Khmer/,
  burmese: /Noto Sans Myanmar/,
  bengali: /Noto Sans Bengali/,
  tamil: /Noto Sans Tamil/,
  telugu: /Noto Sans Telugu/,
  kannada: /Noto Sans Kannada/,
  malayalam: /Noto Sans Malayalam/,
  gujarati: /Noto Sans Gujarati/,
  punjabi: /Noto Sans Gurmukhi/,
  odia: /Noto Sans Oriya/,
  sinhala: /Noto Sans Sinhala/,
  armenian: /Noto Sans Armenian/,
  georgian: /Noto Sans Georgian/,
  amharic: /Noto Sans Ethiopic/,
  hebrew: /Noto Sans Hebrew/,
  dhivehi: /Noto Sans Thaana/,
}

let kiosk: TestKiosk
let page: Page
let inside: CDPSession
let flight = ''

/** The typefaces the letters of an element were really drawn with; `own`: sent by the page, not of the system. */
async function facesOf(selector: string): Promise<readonly { readonly face: string; readonly own: boolean }[]> {
  const { root } = await inside.send('DOM.getDocument', { depth: 0 })
  const { nodeId } = await inside.send('DOM.querySelector', { nodeId: root.nodeId, selector })
  const { fonts } = await inside.send('CSS.getPlatformFontsForNode', { nodeId })
  return fonts.map(({ familyName, isCustomFont }) => ({
    face: familyName.replace(/ Variable$| Thin$/, ''),
    own: isCustomFont,
  }))
}
/** Marks the element that shows the name, to find it from outside. */
const mark = (text: string, name: string) =>
  page.evaluate(
    ({ text, name }) => {
      const walk = document.createTreeWalker(document.querySelector('main') as Node, NodeFilter.SHOW_TEXT)
      for (let node = walk.nextNode(); node; node = walk.nextNode()) {
        if (!node.textContent?.includes(text)) continue
        node.parentElement?.setAttribute('data-drawn', name)
        return
      }
      throw new Error(`${text} is not on the page`)
    },
    { text, name },
  )
const loaded = () =>
  page.evaluate(() => [
    ...new Set([...document.fonts].filter((it) => it.status === 'loaded').map((it) => it.family.replaceAll('"', ''))),
  ])

describe.skipIf(skipped !== null)('names on a machine without typefaces', () => {
  beforeAll(async () => {
    kiosk = await openTestKiosk(makeHardStation, { environment: { FONTCONFIG_FILE: bareFonts() } })
    // Tall enough for the whole list: rows that are not in sight are not drawn.
    page = await kiosk.openPage({ width: 1280, height: 3600 })
    inside = await kiosk.context.newCDPSession(page)
    await inside.send('DOM.enable')
    await inside.send('CSS.enable')
    await signIn(kiosk, page, 'inspector')
    const link = page.locator('main a[href*="KE9999-"]').first()
    await link.waitFor()
    flight = (await link.getAttribute('href'))?.split('/').at(-1) ?? ''
  }, storyMs)
  afterAll(async () => {
    await kiosk?.close()
    rmSync(folder, { recursive: true, force: true })
  })

  it('load no face for a script that nobody on the page is written in', async () => {
    await page.evaluate(() => document.fonts.ready)
    expect((await loaded()).filter((it) => /Thai|Arabic|Lao|Khmer|Hebrew|Ethiopic/.test(it))).toEqual([])
  })

  it(
    'are drawn with the faces of the product in the list, whole',
    async () => {
      await goTo(page, `#/flights/${flight}`, 'main [data-traveller]')
      await page.getByRole('button', { name: /^전체/ }).click()
      for (const [name, { surname }] of Object.entries(longNames)) {
        await page.locator('main [data-traveller]').filter({ hasText: surname }).first().waitFor()
        await mark(surname, name)
      }
      for (const [name, face] of Object.entries(faces)) {
        await expect
          .poll(async () => (await facesOf(`[data-drawn=${name}]`)).every(({ own }) => own), { timeout: 20_000 })
          .toBe(true)
        const drawn = await facesOf(`[data-drawn=${name}]`)
        expect(
          drawn.some((it) => face.test(it.face)),
          `${name}: ${JSON.stringify(drawn)}`,
        ).toBe(true)
      }
      if (pictures) await page.screenshot({ path: join(pictures, 'scripts-list.png') })
    },
    storyMs,
  )

  for (const name of ['thai', 'arabic', 'russian', 'han', 'hindi', 'khmer', 'hebrew', 'amharic'] as const) {
    it(
      `are drawn whole on the page of a person: ${name}`,
      async () => {
        await goTo(page, `#/flights/${flight}`, 'main [data-traveller]')
        const row = page.locator('main [data-traveller]').filter({ hasText: longNames[name].surname }).first()
        const id = (await row.getAttribute('data-traveller')) ?? ''
        await goTo(page, `#/travellers/${encodeURIComponent(id)}`, 'main article h1')
        await page.locator('main article h1').filter({ hasText: longNames[name].surname }).waitFor()
        await expect
          .poll(async () => (await facesOf('main article h1')).every(({ own }) => own), { timeout: 20_000 })
          .toBe(true)
        if (pictures) await page.screenshot({ path: join(pictures, `scripts-${name}.png`) })
      },
      storyMs,
    )
  }

  it(
    'differ in their pixels from the box of a letter that no face has',
    async () => {
      const differs = (letter: string) =>
        page.evaluate((letter) => {
          const draw = (text: string) => {
            const canvas = document.createElement('canvas')
            canvas.width = canvas.height = 60
            const context = canvas.getContext('2d')
            if (!context) return ''
            context.font = `40px ${getComputedStyle(document.body).fontFamily}`
            context.fillText(text, 5, 45)
            return canvas.toDataURL()
          }
          // A place of Unicode that will never be a letter.
          return draw(letter) !== draw('\u{5ffff}') && draw(letter) !== draw(' ')
        }, letter)
      for (const letter of 'กعД刘裵क') {
        await page.evaluate(
          (letter) => document.fonts.load(`40px ${getComputedStyle(document.body).fontFamily}`, letter),
          letter,
        )
        expect(await differs(letter), letter).toBe(true)
      }
      // No face of the product knows Cherokee: the test can fail.
      expect(await differs('Ꭶ')).toBe(false)
    },
    storyMs,
  )

  it(
    'leave no sign of the list to the system either, but for the plain letters of raw messages',
    async () => {
      await goTo(page, `#/flights/${flight}`, 'main [data-traveller]')
      const { root } = await inside.send('DOM.getDocument', { depth: 0 })
      const selector = 'main *, header *, nav *'
      const { nodeIds } = await inside.send('DOM.querySelectorAll', { nodeId: root.nodeId, selector })
      const foreign = new Set<string>()
      for (const nodeId of nodeIds) {
        const { fonts } = await inside.send('CSS.getPlatformFontsForNode', { nodeId })
        if (fonts.every((it) => it.isCustomFont)) continue
        const { outerHTML } = await inside.send('DOM.getOuterHTML', { nodeId })
        foreign.add(outerHTML.replaceAll(/<[^>]*>/g, ''))
      }
      expect([...foreign].filter((it) => !/^[\x20-\x7e\n]*$/.test(it))).toEqual([])
    },
    storyMs,
  )

  it('asked nothing of another address', () => {
    expect(kiosk.strays).toEqual([])
    expect(kiosk.faults).toEqual([])
  })
})
