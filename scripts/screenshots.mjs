// Takes the pictures of docs/images from a real demonstration station: `node scripts/screenshots.mjs`.
import { spawn } from 'node:child_process'
import { mkdirSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { chromium } from 'playwright'
import { findChromium } from './steps/chromium.mjs'
import { findNode24 } from './steps/node24.mjs'
import { root } from './steps/root.mjs'
import { run } from './steps/run.mjs'
import { refuse, say } from './steps/say.mjs'

const images = join(root, 'docs', 'images')
const pin = '739154'
const node24 = findNode24()
const executablePath = (await findChromium()) ?? refuse('no Chromium found.')
const folder = mkdtempSync(join(tmpdir(), 'gateside-pictures-'))
const data = join(folder, 'station')
const env = { XDG_CONFIG_HOME: join(folder, 'config') }
const console24 = (...args) => [
  '--disable-warning=ExperimentalWarning',
  join(root, 'cli', 'main.ts'),
  ...args,
  '--data',
  data,
  '--json',
]

say('making a demonstration station …')
const made = await run(node24, console24('demo'), { quiet: true, env })
if (made.code !== 0) refuse(made.output)
const { people } = JSON.parse(made.output.slice(made.output.indexOf('{"')))
const kiosk = spawn(node24, console24('kiosk', '--port', '0'), {
  env: { ...process.env, ...env },
  stdio: ['ignore', 'pipe', 'inherit'],
})
const launchUrl = await new Promise((resolve) => {
  let text = ''
  kiosk.stdout.on('data', (chunk) => {
    text += chunk
    const found = text.match(/"launchUrl":"([^"]+)"/)
    if (found) resolve(found[1])
  })
})

const browser = await chromium.launch({ executablePath, args: ['--no-sandbox', '--disable-gpu'] })
const page = await browser.newPage({
  viewport: { width: 1280, height: 800 },
  locale: 'ko-KR',
  timezoneId: 'Asia/Seoul',
})
mkdirSync(images, { recursive: true })

const shoot = async (name) => {
  await page.waitForTimeout(900)
  await page.screenshot({ path: join(images, `${name}.png`) })
  say(`docs/images/${name}.png`)
}
const goTo = async (hash) => {
  await page.evaluate((to) => (location.hash = to), hash)
  await page.locator('h1').first().waitFor()
}
const setTaste = async (taste) => {
  await page.evaluate((change) => {
    const kept = JSON.parse(localStorage.getItem('gateside-tastes') ?? '{"state":{},"version":0}')
    localStorage.setItem('gateside-tastes', JSON.stringify({ ...kept, state: { ...kept.state, ...change } }))
  }, taste)
  await page.reload()
  await page.locator('nav').waitFor()
}

page.setDefaultTimeout(15_000)
try {
  await takeAll()
} finally {
  await browser.close()
  kiosk.kill('SIGINT')
  rmSync(folder, { recursive: true, force: true })
}

async function takeAll() {
  await page.goto(launchUrl)
  await page.locator('button:has-text("supervisor")').first().click()
  await shoot('sign-in')
  await page.keyboard.type(people.find((it) => it.id === 'supervisor').oneTimePin, { delay: 50 })
  await page.keyboard.press('Enter')
  await page.locator('input[type=password]').nth(1).waitFor()
  await page.keyboard.type(pin, { delay: 50 })
  await page.keyboard.press('Tab')
  await page.keyboard.type(pin, { delay: 50 })
  await page.keyboard.press('Enter')
  await page.locator('nav').waitFor()
  await shoot('arrivals')
  const flight = (await page.locator('main a[href*="KE18-"]').first().getAttribute('href')) ?? ''
  await goTo(flight)
  await page.locator('[data-raw-excerpt]').waitFor()
  await shoot('worklist')
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
  await page.locator('article button[aria-pressed]').nth(1).focus()
  await shoot('traveller')
  await goTo(`${flight}/bags`)
  await shoot('bags')
  await goTo(`${flight}/gate`)
  await shoot('gate')
  await goTo('#/import')
  await shoot('import')
  await goTo('#/about')
  await shoot('about')
  await setTaste({ language: 'en', scheme: 'dark' })
  await goTo(flight)
  await page.locator('[data-raw-excerpt]').waitFor()
  await shoot('worklist-en-dark')
}
