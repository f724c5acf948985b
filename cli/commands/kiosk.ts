/** `gateside kiosk`: serves the screens on this machine only, and opens them in a browser where one is found. */
import { existsSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { findBrowser } from '#kiosk/findBrowser.ts'
import { openBrowser } from '#kiosk/openBrowser.ts'
import { startKiosk } from '#kiosk/startKiosk.ts'
import { EngineRefused } from '#station/engine/EngineRefused.ts'
import { storeFile } from '#station/storeFile.ts'
import type { Command, CommandInput } from '../Command.ts'
import { readWhole } from '../readOption.ts'
import { Refusal } from '../Refusal.ts'
import { dataFolder, keySource, openKey } from '../stationKey.ts'

/** Registered for nobody (IANA), so rarely taken. */
const usualPort = 47_600
const rendererDir = fileURLToPath(new URL('../../out/renderer/', import.meta.url))

type Running = { readonly pid: number; readonly url: string }

export const kioskCommand: Command = {
  name: 'kiosk',
  usage: '[--port P] [--open] [--full-screen]',
  summary: 'serve the screens on 127.0.0.1, and open them with --open',
  options: { port: { type: 'string' }, open: { type: 'boolean' }, 'full-screen': { type: 'boolean' } },
  async run(input) {
    const dir = dataFolder(input)
    if (!existsSync(storeFile(dir))) throw new Refusal(`there is no station in ${dir}: make one with "gateside init".`)
    if (!existsSync(join(rendererDir, 'index.html')))
      throw new Refusal('the screens are not built yet: run "npm start" once.')
    const lock = join(dir, 'kiosk.json')
    refuseSecond(lock)
    const kiosk = await startOnFreePort(input, dir)
    writeFileSync(lock, JSON.stringify({ pid: process.pid, url: kiosk.url } satisfies Running), { mode: 0o600 })
    announce(input, kiosk.launchUrl)
    if (process.stdin.isTTY) process.stdin.on('data', () => input.note(`Gateside is ready: ${kiosk.createLaunchUrl()}`))
    await untilStopped()
    process.stdin.pause()
    await kiosk.close()
    rmSync(lock, { force: true })
    return { json: { url: kiosk.url }, text: '' }
  },
}

async function startOnFreePort(input: CommandInput, dataDir: string) {
  const wanted = readWhole(input.options, 'port', usualPort)
  const key = await openKey(input, dataDir)
  const keyFrom = keySource(input, dataDir).kind === 'passphrase' ? 'passphrase' : 'keyFile'
  try {
    return await startKiosk({ dataDir, key, keyFrom, port: wanted, rendererDir })
  } catch (error) {
    if (error instanceof EngineRefused) throw new Refusal(error.message)
    if ((error as NodeJS.ErrnoException).code !== 'EADDRINUSE') throw error
    if (input.options['port'] !== undefined)
      throw new Refusal(`port ${wanted} is in use by another program: choose another with --port, or leave it out.`)
    input.note(`gateside: port ${wanted} is in use; a free one was taken.`)
    return startKiosk({ dataDir, key, keyFrom, port: 0, rendererDir })
  }
}

/** One program per store: the first one is named, so that a second start is no riddle. */
function refuseSecond(lock: string): void {
  if (!existsSync(lock)) return
  const running = JSON.parse(readFileSync(lock, 'utf8')) as Running
  if (isAlive(running.pid))
    throw new Refusal(
      `Gateside is running already on ${running.url} (process ${running.pid}): use that window, or end it first.`,
    )
}

function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0)
    return true
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'EPERM'
  }
}

function announce(input: CommandInput, launchUrl: string): void {
  if (input.options['json'] === true) process.stdout.write(`${JSON.stringify({ launchUrl })}\n`)
  const browser = input.options['open'] === true ? findBrowser() : null
  if (browser !== null) {
    openBrowser({ browser, url: launchUrl, fullScreen: input.options['full-screen'] === true })
    input.note('Gateside is open in the browser. End it here with Ctrl+C.')
    return
  }
  if (input.options['open'] === true) input.note('gateside: no Chromium, Chrome or Edge was found.')
  input.note(`Gateside is ready: ${launchUrl}`)
  input.note('The address works once, on this machine only. Enter gives another, Ctrl+C ends.')
}

function untilStopped(): Promise<void> {
  return new Promise((resolve) => {
    process.once('SIGINT', () => resolve())
    process.once('SIGTERM', () => resolve())
  })
}
