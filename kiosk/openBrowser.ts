/** Opens the screens in a browser window of their own, with a profile of its own that holds nothing after it is closed. */
import { spawn } from 'node:child_process'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

export type BrowserWindow = {
  readonly browser: string
  readonly url: string
  /** Locks the machine to the screens: no address bar, no way out but the keyboard's. */
  readonly fullScreen: boolean
  /** Called when the window is closed. */
  readonly closed?: () => void
}

export function openBrowser({ browser, url, fullScreen, closed }: BrowserWindow): void {
  // The profile goes into memory-backed or temporary storage and is removed: no page, cookie or key press stays behind.
  const profile = mkdtempSync(join(tmpdir(), 'gateside-window-'))
  const child = spawn(browser, browserFlags({ url, fullScreen, profile, isRoot: process.getuid?.() === 0 }), {
    stdio: 'ignore',
  })
  const end = (): void => {
    rmSync(profile, { recursive: true, force: true, maxRetries: 3 })
    closed?.()
  }
  child.once('error', end)
  child.once('exit', end)
  // The window is nothing without the engine behind it, and must not outlive the program with its profile.
  process.once('exit', () => {
    child.kill()
    rmSync(profile, { recursive: true, force: true })
  })
}

export type FlagOptions = {
  readonly url: string
  readonly fullScreen: boolean
  readonly profile: string
  /** In containers everything runs as root, where Chromium starts only without its own sandbox. */
  readonly isRoot: boolean
}

export function browserFlags({ url, fullScreen, profile, isRoot }: FlagOptions): readonly string[] {
  return [
    ...(fullScreen ? ['--kiosk', url] : [`--app=${url}`]),
    `--user-data-dir=${profile}`,
    '--no-first-run',
    '--no-default-browser-check',
    '--disable-sync',
    '--disable-extensions',
    '--disable-background-networking',
    '--disable-component-update',
    '--disable-features=Translate,AutofillServerCommunication,OptimizationHints,MediaRouter',
    '--disk-cache-size=1',
    '--password-store=basic',
    ...(isRoot ? ['--no-sandbox', '--disable-dev-shm-usage'] : []),
  ]
}
