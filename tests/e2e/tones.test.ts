/** What a scan sounds like, heard: the tones as they are written, and as they come out of the page at the gate. */
import { readFileSync } from 'node:fs'
import { stripTypeScriptTypes } from 'node:module'
import type { Page } from 'playwright'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { type HeardTone, listenTo } from '../helpers/listenTo.ts'
import { passportOf } from '../helpers/smallFlight.ts'
import { scanText } from './keys.ts'
import { han, makeSmallStation } from './makeSmallStation.ts'
import { missing, openTestKiosk, signIn, type TestKiosk } from './openTestKiosk.ts'

const storyMs = 120_000
const rate = 48_000
const written = stripTypeScriptTypes(
  readFileSync(new URL('../../renderer/screens/gate/tones.ts', import.meta.url), 'utf8'),
).replaceAll(/^export /gm, '')

let kiosk: TestKiosk
let page: Page

/** The product's own tones, written into a second of sound. */
const soundOf = async (verdict: string): Promise<readonly HeardTone[]> => {
  const samples = await page.evaluate(`(async () => {
    ${written}
    const context = new OfflineAudioContext(1, ${rate}, ${rate})
    writeTones(context, '${verdict}')
    return [...(await context.startRendering()).getChannelData(0)]
  })()`)
  return listenTo(samples as number[], rate)
}
const heights = (tones: readonly HeardTone[]) => tones.map(({ hertz }) => Math.round(hertz / 10) * 10)

const scan = (text: string) => scanText(page, text)
/** The loudest the page has been since it was last asked, and how high the loudest tone then was. */
const heard = () =>
  page.evaluate(() => {
    const ear = (globalThis as { ear?: { loudest: number; hertz: number[] } }).ear
    const said = { loudest: ear?.loudest ?? 0, hertz: [...new Set(ear?.hertz)] }
    if (ear) Object.assign(ear, { loudest: 0, hertz: [] })
    return said
  })
const sheet = () => page.getByRole('dialog')
const setSound = async (on: boolean) => {
  await page.getByRole('button', { name: '설정' }).click()
  const choice = sheet().getByRole('switch', { name: '스캔 결과를 소리로 알림' })
  await choice.waitFor()
  if ((await choice.isChecked()) !== on) await choice.click({ force: true })
  await sheet().getByRole('button', { name: '닫기', exact: true }).click()
  await sheet().waitFor({ state: 'hidden' })
}

describe.skipIf(missing !== null)('a scan at the gate', () => {
  beforeAll(async () => {
    kiosk = await openTestKiosk(makeSmallStation)
    // An ear at the loudspeaker: whatever a page sends there is measured as well.
    await kiosk.context.addInitScript(() => {
      const ear = { loudest: 0, hertz: [] as number[] }
      ;(globalThis as { ear?: typeof ear }).ear = ear
      const connect = AudioNode.prototype.connect as (this: AudioNode, ...all: unknown[]) => unknown
      const ears = new WeakMap<BaseAudioContext, AnalyserNode>()
      const earOf = (context: BaseAudioContext) => {
        const known = ears.get(context)
        if (known) return known
        const analyser = new AnalyserNode(context, { fftSize: 8192, smoothingTimeConstant: 0 })
        ears.set(context, analyser)
        const wave = new Float32Array(analyser.fftSize)
        const tones = new Float32Array(analyser.frequencyBinCount)
        setInterval(() => {
          analyser.getFloatTimeDomainData(wave)
          analyser.getFloatFrequencyData(tones)
          const loud = wave.reduce((most, it) => Math.max(most, Math.abs(it)), 0)
          ear.loudest = Math.max(ear.loudest, loud)
          if (loud < 0.05) return
          const at = tones.reduce((best, it, index) => (it > (tones[best] ?? -Infinity) ? index : best), 0)
          ear.hertz.push(Math.round((at * context.sampleRate) / analyser.fftSize))
        }, 15)
        return analyser
      }
      AudioNode.prototype.connect = function (this: AudioNode, ...all: unknown[]) {
        if (all[0] instanceof AudioDestinationNode && this.context instanceof AudioContext)
          connect.call(this, earOf(this.context))
        return connect.apply(this, all)
      } as typeof AudioNode.prototype.connect
    })
    page = await kiosk.openPage()
    await signIn(kiosk, page, 'inspector')
    const link = page.locator('main a[href*="KE8101-"]').first()
    await link.waitFor()
    const flight = (await link.getAttribute('href'))?.split('/').at(-1) ?? ''
    await page.evaluate((to) => {
      location.hash = to
    }, `#/flights/${flight}/gate`)
    await page.locator('main h1').filter({ hasText: 'KE8101' }).waitFor()
  }, storyMs)
  afterAll(() => kiosk?.close())

  it('sounds like two rising tones for a selected person, and like nothing else', async () => {
    const selected = await soundOf('selected')
    expect(heights(selected)).toEqual([660, 990])
    expect(heights(await soundOf('plain'))).toEqual([330])
    expect(heights(await soundOf('elsewhere'))).toEqual([330, 330])
    expect(heights(await soundOf('unknown'))).toEqual([440, 250])
    expect(heights(await soundOf('several'))).toEqual([440, 440])
  })

  it('is over in a third of a second, is loud enough for a hall, and is never distorted', async () => {
    for (const verdict of ['selected', 'plain', 'elsewhere', 'unknown', 'several']) {
      const tones = await soundOf(verdict)
      expect(
        tones.reduce((sum, { seconds }) => sum + seconds, 0),
        verdict,
      ).toBeLessThan(0.34)
      for (const { seconds, loudness } of tones) {
        expect(seconds, verdict).toBeGreaterThan(0.09)
        expect(loudness, verdict).toBeGreaterThan(0.3)
        expect(loudness, verdict).toBeLessThan(0.6)
      }
    }
  })

  it('is silent until sound is switched on', async () => {
    await scan(passportOf(han))
    await page.getByRole('heading', { level: 2, name: 'HAN SARANG' }).waitFor()
    await page.locator('main section[data-verdict]').waitFor()
    expect(await heard()).toEqual({ loudest: 0, hertz: [] })
  })

  it(
    'is heard once sound is on: by the switch itself, and by who was scanned',
    async () => {
      await setSound(true)
      await expect.poll(async () => (await heard()).loudest, { timeout: 10_000 }).toBeGreaterThan(0.3)
      await expect.poll(async () => (await heard()).loudest, { timeout: 10_000 }).toBe(0)
      await scan(passportOf({ ...han, surname: 'NOBODY', given: 'KNOWN', document: 'M99999999' }))
      await page.locator('main section[data-verdict=unknown]').waitFor()
      const tones: number[] = []
      await expect
        .poll(async () => tones.push(...(await heard()).hertz) && tones.some((it) => Math.abs(it - 440) < 30), {
          timeout: 10_000,
        })
        .toBe(true)
    },
    storyMs,
  )

  it(
    'is silent again once sound is off',
    async () => {
      await setSound(false)
      await expect.poll(async () => (await heard()).loudest, { timeout: 10_000 }).toBe(0)
      await scan(passportOf(han))
      await page.locator('main section[data-verdict]:not([data-verdict=unknown])').waitFor()
      // As long as a tone would have lasted: there is nothing to wait for in silence.
      await page.waitForTimeout(600)
      expect(await heard()).toEqual({ loudest: 0, hertz: [] })
    },
    storyMs,
  )

  it('shows its colour over the whole window, and no colour once that is switched off', async () => {
    const flash = page.locator('[data-verdict][aria-hidden=true]')
    await scan(passportOf(han))
    await flash.waitFor()
    await flash.waitFor({ state: 'detached' })
    await page.getByRole('button', { name: '설정' }).click()
    await sheet().getByRole('switch', { name: '스캔 결과를 화면 가득 표시' }).click({ force: true })
    await sheet().getByRole('button', { name: '닫기', exact: true }).click()
    await sheet().waitFor({ state: 'hidden' })
    await scan(passportOf({ ...han, surname: 'NOBODY', given: 'KNOWN', document: 'M99999999' }))
    await page.locator('main section[data-verdict=unknown]').waitFor()
    expect(await flash.count()).toBe(0)
    expect(kiosk.faults).toEqual([])
  })
})
