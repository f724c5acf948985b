/** Entry of the desktop shell: one instance, one window, the engine in a thread of its own behind message ports. */
import { join } from 'node:path'
import { app, BrowserWindow, dialog, ipcMain, Menu, MessageChannelMain, protocol, session } from 'electron'
import { keepEngine } from '#station/engine/keepEngine.ts'
import type { EngineThread } from '#station/engine/startEngine.ts'
import { isOwnAddress, scheme } from './addresses.ts'
import { answerPage } from './answerPage.ts'
import { createWindow } from './createWindow.ts'
import { lockSession, lockWindows } from './lockDown.ts'
import { openSealedKey } from './openSealedKey.ts'
import { pipePorts } from './pipePorts.ts'
import { readFlags } from './readFlags.ts'
import { refusalSentence } from './refusalSentence.ts'
import { systemKeyStore } from './systemKeyStore.ts'

/** The fault itself is in the log of the machine. */
const endSentence =
  'Gateside has stopped because of a fault. What was saved is safe. Start it again.\n오류가 나서 Gateside가 멈췄습니다. 저장된 자료는 그대로 있습니다. 다시 시작하십시오.'

const flags = readFlags(process.argv.slice(1))
const rendererDir = join(import.meta.dirname, '..', 'renderer')
const preload = join(import.meta.dirname, 'preload.cjs')

protocol.registerSchemesAsPrivileged([
  { scheme, privileges: { standard: true, secure: true, supportFetchAPI: true, codeCache: true } },
])
app.enableSandbox()
lockWindows()

if (app.requestSingleInstanceLock()) {
  app.on('second-instance', () => focusWindow())
  app.on('window-all-closed', () => app.quit())
  void app.whenReady().then(start)
} else {
  app.quit()
}

async function start(): Promise<void> {
  Menu.setApplicationMenu(null)
  lockSession(session.defaultSession)
  protocol.handle(scheme, (request) => answerPage(rendererDir, request.url))
  const engine = await openEngineThread()
  if (engine === null) return app.quit()
  ipcMain.on('gateside:connect', (event) => {
    // Only the application's own top page may have a port.
    if (event.senderFrame !== event.sender.mainFrame || !isOwnAddress(event.senderFrame?.url ?? '')) return
    const { port1, port2 } = new MessageChannelMain()
    pipePorts(port1, engine.connect({ mayNamePaths: true }))
    event.sender.postMessage('gateside:port', null, [port2])
  })
  closeWith(engine)
  createWindow({ preload, kiosk: flags.kiosk })
  app.on('activate', () => {
    if (BrowserWindow.getAllWindows().length === 0) createWindow({ preload, kiosk: flags.kiosk })
  })
}

async function openEngineThread(): Promise<EngineThread | null> {
  const dir = flags.data ?? join(app.getPath('userData'), 'station')
  const answer = await openSealedKey({ dir, userDir: app.getPath('userData'), env: process.env }, systemKeyStore)
  if (answer.kind === 'refused') {
    dialog.showErrorBox('Gateside', refusalSentence(answer.reason, dir))
    return null
  }
  try {
    return await keepEngine({ dir, key: answer.key, keyFrom: answer.sealed ? 'keyStore' : 'keyFile' })
  } catch (error) {
    dialog.showErrorBox('Gateside', error instanceof Error ? error.message : String(error))
    return null
  }
}

/** Running work stops cleanly before the program ends. */
function closeWith(engine: EngineThread): void {
  let isClosed = false
  app.on('before-quit', (event) => {
    if (isClosed) return
    event.preventDefault()
    isClosed = true
    void engine.close().finally(() => app.quit())
  })
  void engine.ended.then((reason) => {
    isClosed = true
    if (reason !== null) dialog.showErrorBox('Gateside', endSentence)
    return app.quit()
  })
}

function focusWindow(): void {
  const [window] = BrowserWindow.getAllWindows()
  if (window?.isMinimized() === true) window.restore()
  window?.focus()
}
