// Finds a Chromium, Chrome or Edge; where this may install packages (root on Debian) it brings Debian's.
import { existsSync } from 'node:fs'
import { run } from './run.mjs'
import { say } from './say.mjs'

const places = {
  linux: [
    '/usr/bin/chromium',
    '/usr/bin/chromium-browser',
    '/usr/bin/google-chrome',
    '/usr/bin/microsoft-edge',
    '/snap/bin/chromium',
  ],
  darwin: [
    '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
    '/Applications/Microsoft Edge.app/Contents/MacOS/Microsoft Edge',
    '/Applications/Chromium.app/Contents/MacOS/Chromium',
  ],
  win32: [
    'C:/Program Files/Google/Chrome/Application/chrome.exe',
    'C:/Program Files (x86)/Microsoft/Edge/Application/msedge.exe',
    'C:/Program Files/Microsoft/Edge/Application/msedge.exe',
  ],
}

export async function findChromium() {
  const given = process.env.GATESIDE_CHROMIUM
  if (given && existsSync(given)) return given
  const found = (places[process.platform] ?? []).find(existsSync)
  if (found) return found
  return installOnDebian()
}

async function installOnDebian() {
  if (process.platform !== 'linux' || process.getuid?.() !== 0 || !existsSync('/etc/debian_version')) return null
  say('installing Chromium for the browser tests …')
  await run('apt-get', ['update', '-qq'], { quiet: true })
  const answer = await run('apt-get', ['install', '-y', '-qq', '--no-install-recommends', 'chromium'], {
    quiet: true,
    env: { DEBIAN_FRONTEND: 'noninteractive' },
  })
  return answer.code === 0 ? '/usr/bin/chromium' : null
}
