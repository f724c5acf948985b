// Takes the pictures of docs/images, every screen in both languages, from a real demonstration station: `node scripts/screenshots.mjs`.
import { mkdirSync, readdirSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { chromium } from 'playwright'
import { findChromium } from './steps/chromium.mjs'
import { openDemonstrationKiosk } from './steps/demonstrationKiosk.mjs'
import { root } from './steps/root.mjs'
import { refuse, say } from './steps/say.mjs'

const images = join(root, 'docs', 'images')
const pin = '739154'
const executablePath = (await findChromium()) ?? refuse('no Chromium found.')

/** A passenger list whose birth date, sex and count are wrong: what a report of problems is for. */
const oddList = (number) =>
  [
    `UNB+UNOA:4+ZZ:ZZ+KRCS:ZZ+261122:0500+${number}++APIS'`,
    "UNG+PAXLST+ZZ:ZZ+KRCS:ZZ+261122:0500+1+UN+D:12B'",
    "UNH+1+PAXLST:D:12B:UN:IATA'",
    "BGM+745'",
    "NAD+MS+++ZZ OPS'",
    `TDT+20+ZZ${number}'`,
    "LOC+125+PVG'",
    "DTM+189:2611220900:201'",
    "LOC+87+ICN'",
    "DTM+232:2611221200:201'",
    "NAD+FL+++ODDMAN:OLAF'",
    "ATT+2++Q'",
    "DTM+329:99X999'",
    "NAT+2+SWE'",
    "DOC+P:110:111+ZZ1234567'",
    "CNT+42:3'",
    "UNT+15+1'",
    "UNE+1+1'",
    `UNZ+1+${number}'`,
  ].join('')

say('making a demonstration station …')
const kiosk = await openDemonstrationKiosk()
const browser = await chromium.launch({ executablePath, args: ['--no-sandbox', '--disable-gpu'] })
const page = await browser.newPage({
  viewport: { width: 1280, height: 800 },
  locale: 'ko-KR',
  timezoneId: 'Asia/Seoul',
})
page.setDefaultTimeout(60_000)
mkdirSync(images, { recursive: true })
let language = 'ko'
const taken = new Set()

const shoot = async (name) => {
  await page.waitForTimeout(900)
  const file = `${name}-${language}.png`
  await page.screenshot({ path: join(images, file) })
  taken.add(file)
  say(`docs/images/${file}`)
}
const goTo = async (hash) => {
  await page.evaluate((to) => (location.hash = to), hash)
  await page.locator('h1').first().waitFor()
}
/** Reloads with other tastes of the window; the user stays signed in. */
const setTaste = async (taste) => {
  await page.evaluate((change) => {
    const kept = JSON.parse(localStorage.getItem('gateside-tastes') ?? '{"state":{},"version":0}')
    localStorage.setItem('gateside-tastes', JSON.stringify({ ...kept, state: { ...kept.state, ...change } }))
  }, taste)
  if (taste.language) language = taste.language
  await page.reload()
  await page.waitForTimeout(600)
}
const typePin = async (digits) => {
  await page.keyboard.type(digits, { delay: 50 })
}

try {
  await page.goto(kiosk.launchUrl)
  const admin = kiosk.people.find((it) => it.id === 'admin')
  for (const each of ['en', 'ko']) {
    await setTaste({ language: each, scheme: 'light' })
    await page.getByRole('button', { name: admin.name }).first().click()
    await shoot('sign-in')
  }
  await typePin(admin.oneTimePin)
  await page.keyboard.press('Enter')
  await page.locator('input[type=password]').nth(1).waitFor()
  await typePin(pin)
  await page.keyboard.press('Tab')
  await typePin(pin)
  await page.keyboard.press('Enter')
  await page.locator('nav').waitFor()
  await takeScreens()
  await setTaste({ language: 'en' })
  await takeScreens()
  for (const old of readdirSync(images)) if (old.endsWith('.png') && !taken.has(old)) rmSync(join(images, old))
} finally {
  await browser.close()
  kiosk.close()
}

async function takeScreens() {
  await goTo('#/arrivals')
  await page.locator('main a[href*="KE18-"]').first().waitFor()
  await shoot('arrivals')
  const flight = (await page.locator('main a[href*="KE18-"]').first().getAttribute('href')) ?? ''
  await goTo(flight)
  await page.locator('[data-raw-excerpt]').waitFor()
  await shoot('worklist')
  for (const view of ['seats', 'sources', 'team']) {
    await goTo(`${flight}/${view}`)
    await page.locator('[data-seat], [data-person]').first().waitFor()
    await shoot(view)
  }
  await goTo(flight)
  await page.locator('[data-raw-excerpt]').waitFor()
  await page.keyboard.press('Enter')
  await page.getByRole('dialog').waitFor()
  await page.keyboard.press('7')
  await shoot('record')
  await page.keyboard.press('Escape')
  await page.getByRole('dialog').waitFor({ state: 'hidden' })
  await page.waitForTimeout(300)
  await page.keyboard.press('o')
  await page.locator('article').waitFor()
  await page.waitForTimeout(500)
  // A value of the page is focused, so that its place in the raw message is marked, while the page stays at its top.
  await page
    .locator('article button[aria-pressed]')
    .first()
    .evaluate((it) => it.focus({ preventScroll: true }))
  await shoot('traveller')
  await takeLinks(flight)
  await goTo(`${flight}/bags`)
  await shoot('bags')
  await takeHall()
  await goTo(`${flight}/gate`)
  await shoot('gate')
  await takeWalkIn(flight)
  await takeStation()
  if (language === 'en') return
  await setTaste({ scheme: 'dark' })
  await goTo(flight)
  await page.locator('[data-raw-excerpt]').waitFor()
  await shoot('worklist-dark')
  await setTaste({ scheme: 'light' })
}

/** A passport that nobody sent: Doc 9303's own specimen, compared with the watchlist before it is kept. */
async function takeWalkIn(flight) {
  await goTo(flight)
  await page.locator('[data-traveller]').first().waitFor()
  const lines = ['P<UTOERIKSSON<<ANNA<MARIA<<<<<<<<<<<<<<<<<<<', 'L898902C36UTO7408122F3204153ZE184226B<<<<<16']
  await page.evaluate((rows) => {
    const send = (key) => document.body.dispatchEvent(new KeyboardEvent('keydown', { key, bubbles: true }))
    for (const row of rows) for (const key of [...row, 'Enter']) send(key)
  }, lines)
  await page
    .getByText(/현장 등록|Walk-in/)
    .first()
    .waitFor()
  await shoot('walk-in')
}

/** The baggage hall with a bag that the X-ray found suspect and that is sealed. */
async function takeHall() {
  await goTo('#/hall')
  await page.locator('[data-bag]').first().waitFor()
  await page.keyboard.press('3')
  await page
    .getByRole('dialog')
    .locator('textarea')
    .first()
    .fill(language === 'ko' ? '솔기에 얇은 판' : 'a thin plate in the seam')
  await page
    .getByRole('dialog')
    .getByRole('button')
    .filter({ hasText: /의심|suspect/ })
    .first()
    .click()
  await page.getByRole('dialog').waitFor({ state: 'hidden' })
  await page.waitForTimeout(300)
  await page.keyboard.press('1')
  await page.getByRole('dialog').waitFor()
  await page.waitForTimeout(300)
  await page.keyboard.press('1')
  await page.getByRole('dialog').waitFor({ state: 'hidden' })
  await shoot('hall')
}

/** The drawing of who shares what, of the first selected traveller who shares something with someone found. */
async function takeLinks(flight) {
  await goTo(flight)
  await page.locator('[data-traveller]').first().waitFor()
  const ids = await page.locator('[data-traveller]').evaluateAll((all) => all.map((it) => it.dataset.traveller))
  for (const id of ids) {
    await goTo(`#/travellers/${encodeURIComponent(id)}`)
    await page.locator(`article`).waitFor()
    await page.waitForTimeout(500)
    const drawing = page.locator('article svg[data-links]')
    if ((await drawing.count()) === 0) continue
    await drawing.evaluate((it) => it.scrollIntoView({ block: 'center' }))
    return shoot('links')
  }
}

async function takeStation() {
  await goTo('#/import')
  // A file that came before is not read again, so each language brings its own.
  const number = language === 'ko' ? '901' : '902'
  const name = `PAXLST_ZZ${number}.edi`
  await page
    .locator('input[type=file]:not([webkitdirectory])')
    .setInputFiles({ name, mimeType: 'text/plain', buffer: Buffer.from(oddList(number)) })
  const line = page.getByRole('row').filter({ hasText: name }).first()
  await line.waitFor()
  await shoot('import')
  await line.getByRole('button').click()
  await page.getByRole('dialog').locator('mark').first().waitFor()
  await shoot('import-problems')
  await page.keyboard.press('Escape')
  await goTo('#/search/KIM')
  await shoot('search')
  await page.locator('body').press('Escape')
  await page.locator('h1').first().click()
  await page.keyboard.press('?')
  await page.getByRole('dialog').waitFor()
  await shoot('help')
  await page.keyboard.press('Escape')
  await takeScan()
  for (const name of ['performance', 'batches', 'watchlists', 'rights', 'audit', 'people', 'settings', 'about']) {
    if ((await page.locator(`nav a[href="#/${name}"]`).count()) === 0) continue
    await goTo(`#/${name}`)
    await page.waitForTimeout(1500)
    await shoot(name)
    if (name === 'batches') await takeBatchParts()
    if (name === 'performance') await takeModelParts()
  }
}

/** How good the model in use was, and what the risk patterns were worth: both are worked out when they are asked for. */
async function takeModelParts() {
  const parts = page.getByRole('radiogroup').first().locator('label')
  for (const [place, name, sign] of [
    [1, 'evaluation', 'table'],
    [2, 'patterns', 'section dl'],
  ]) {
    await parts.nth(place).click()
    await page.locator(sign).first().waitFor({ timeout: 120_000 })
    await shoot(name)
  }
}

/** Whose flights are whose, and the ways by which bundles come. */
async function takeBatchParts() {
  const parts = page.getByRole('radiogroup').first().locator('label')
  for (const [place, name] of [
    [1, 'batches-flights'],
    [3, 'batches-ways'],
  ]) {
    await parts.nth(place).click()
    await page.waitForTimeout(700)
    await shoot(name)
  }
}

/** A passport of somebody who is not expected, with the check digit of its number read wrongly. */
async function takeScan() {
  const number = 'M70251936'
  const [birth, expiry] = ['800101', '300101']
  const wrong = `${number}${(checkDigit(number) + 1) % 10}`
  const dates = [`${birth}${checkDigit(birth)}`, `${expiry}${checkDigit(expiry)}`]
  const optional = '<'.repeat(15)
  const line = `${wrong}KOR${dates[0]}M${dates[1]}${optional.slice(1)}0`
  const text = `${'P<KORSEONG<<HANEUL'.padEnd(44, '<')}\n${line}${checkDigit(`${wrong}${dates[0]}${dates[1]}${optional.slice(1)}0`)}`
  await page.evaluate((all) => {
    const type = (key) => document.body.dispatchEvent(new KeyboardEvent('keydown', { key, bubbles: true }))
    for (const each of all.split('\n')) for (const key of [...each, 'Enter']) type(key)
  }, text)
  await page.waitForURL(/#\/scan/)
  await shoot('scan')
}

/** ICAO 9303-3, 4.9: weights 7, 3, 1. */
function checkDigit(text) {
  const values = [...text].map((it) => (it === '<' ? 0 : parseInt(it, 36)))
  return values.reduce((sum, value, at) => sum + value * [7, 3, 1][at % 3], 0) % 10
}
