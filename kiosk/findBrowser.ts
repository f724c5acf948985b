/** Looks for an installed browser of the Chromium family, whose engine is the one the screens are tested in. */
import { existsSync } from 'node:fs'
import { delimiter, join } from 'node:path'

type Env = Readonly<Record<string, string | undefined>>

/** Names on the path of Linux systems, most likely first. */
const commands = [
  'chromium',
  'chromium-browser',
  'google-chrome-stable',
  'google-chrome',
  'microsoft-edge',
  'brave-browser',
]

const macPlaces = [
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  '/Applications/Chromium.app/Contents/MacOS/Chromium',
  '/Applications/Microsoft Edge.app/Contents/MacOS/Microsoft Edge',
]

/** Below the program folders of Windows. */
const windowsPlaces = [
  join('Google', 'Chrome', 'Application', 'chrome.exe'),
  join('Microsoft', 'Edge', 'Application', 'msedge.exe'),
  join('Chromium', 'Application', 'chrome.exe'),
]

/** Path of the browser, or null. `GATESIDE_BROWSER` names one that is not found by itself. */
export function findBrowser(env: Env = process.env, platform: NodeJS.Platform = process.platform): string | null {
  const named = env['GATESIDE_BROWSER']
  if (named !== undefined && named !== '') return existsSync(named) ? named : null
  return placesOf(env, platform).find((place) => existsSync(place)) ?? null
}

function placesOf(env: Env, platform: NodeJS.Platform): readonly string[] {
  if (platform === 'darwin') return macPlaces
  if (platform === 'win32') {
    const roots = [env['PROGRAMFILES'], env['PROGRAMFILES(X86)'], env['LOCALAPPDATA']]
    return roots.flatMap((root) => (root === undefined ? [] : windowsPlaces.map((place) => join(root, place))))
  }
  const folders = (env['PATH'] ?? '').split(delimiter).filter((folder) => folder !== '')
  return commands.flatMap((command) => folders.map((folder) => join(folder, command)))
}
