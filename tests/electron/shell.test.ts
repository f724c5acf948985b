import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { MessageChannel } from 'node:worker_threads'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { isGranted, isOwnAddress, isOwnDownload } from '../../electron/addresses.ts'
import { answerPage } from '../../electron/answerPage.ts'
import { type KeyStore, openSealedKey, sealedFile } from '../../electron/openSealedKey.ts'
import { type PagePort, pipePorts } from '../../electron/pipePorts.ts'
import { readFlags } from '../../electron/readFlags.ts'
import { refusalSentence } from '../../electron/refusalSentence.ts'
import { createDataKey, defaultKeySource } from '#station/keys/dataKey.ts'

let folder: string
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'gateside-shell-'))
  writeFileSync(join(folder, 'index.html'), '<meta name="gateside-nonce" content="__GATESIDE_NONCE__">')
  writeFileSync(join(folder, 'secret.key'), 'x')
})
afterAll(() => rmSync(folder, { recursive: true, force: true }))

describe('the pages of the desktop shell', () => {
  it('are the application and nothing else', async () => {
    expect(isOwnAddress('gateside://screens/')).toBe(true)
    for (const other of [
      'https://example.org/',
      'gateside://other/',
      'file:///etc/passwd',
      'javascript:alert(1)',
      'x',
    ]) {
      expect(isOwnAddress(other), other).toBe(false)
    }
    expect((await answerPage(folder, 'gateside://screens/../../etc/passwd')).status).not.toBe(500)
    expect((await answerPage(folder, 'gateside://screens/..%2f..%2fetc%2fpasswd.txt')).status).toBe(404)
    expect((await answerPage(folder, 'gateside://screens/secret.key')).status).toBe(404)
    expect((await answerPage(folder, 'gateside://other/')).status).toBe(404)
  })

  it('come with a policy whose nonce is in the page, new at each load', async () => {
    const first = await answerPage(folder, 'gateside://screens/flights/KE18')
    const nonce = /content="(.+)"/.exec(await first.text())?.[1] ?? ''
    expect(nonce).toHaveLength(24)
    const policy = first.headers.get('content-security-policy') ?? ''
    expect(policy).toContain(`'nonce-${nonce}'`)
    expect(policy).toContain("script-src 'self';")
    expect(policy).toContain("default-src 'none'")
    expect(policy).not.toContain('unsafe-eval')
    expect(await (await answerPage(folder, 'gateside://screens/')).text()).not.toContain(nonce)
  })
})

describe('what a page of the desktop shell may', () => {
  it('save what it made itself, and nothing from elsewhere', () => {
    expect(isOwnDownload('blob:gateside://screens/5d1f')).toBe(true)
    for (const other of [
      'blob:https://example.org/5d1f',
      'https://example.org/x.zip',
      'gateside://screens/x',
      'data:,x',
    ]) {
      expect(isOwnDownload(other), other).toBe(false)
    }
  })

  it('put text on the clipboard and look through the camera, and ask for no other permission', () => {
    const own = 'gateside://screens/'
    expect(isGranted({ permission: 'clipboard-sanitized-write', address: own })).toBe(true)
    expect(isGranted({ permission: 'clipboard-sanitized-write', address: 'https://example.org/' })).toBe(false)
    expect(isGranted({ permission: 'media', address: own, media: ['video'] })).toBe(true)
    expect(isGranted({ permission: 'media', address: 'https://example.org/', media: ['video'] })).toBe(false)
    for (const media of [[], ['audio'], ['video', 'audio'], ['unknown']]) {
      expect(isGranted({ permission: 'media', address: own, media }), media.join()).toBe(false)
    }
    for (const permission of [
      'clipboard-read',
      'display-capture',
      'geolocation',
      'notifications',
      'openExternal',
      'fullscreen',
      'hid',
    ]) {
      expect(isGranted({ permission, address: own }), permission).toBe(false)
    }
  })

  it('reach nothing of the shell but a port and the path of a chosen file', () => {
    const preload = readFileSync(new URL('../../electron/preload.ts', import.meta.url), 'utf8')
    expect([...preload.matchAll(/exposeInMainWorld\('(\w+)', \{ (\w+):/g)].map((it) => it.slice(1))).toEqual([
      ['gateside', 'pathOf'],
    ])
    expect([...preload.matchAll(/ipcRenderer\.\w+\('([\w:]+)'/g)].map((it) => it[1])).toEqual([
      'gateside:connect',
      'gateside:port',
    ])
  })

  it('shows its window isolated, sandboxed and without Node', () => {
    const window = readFileSync(new URL('../../electron/createWindow.ts', import.meta.url), 'utf8')
    for (const line of ['contextIsolation: true', 'sandbox: true', 'nodeIntegration: false', 'webSecurity: true']) {
      expect(window).toContain(line)
    }
  })
})

describe('the pipe between page and engine', () => {
  it('carries messages both ways in order and closes with either side', async () => {
    const page = new MessageChannel()
    const engine = new MessageChannel()
    const asMain: PagePort = {
      on: (event: string, listener: (event: { data: unknown }) => void) =>
        page.port1.on(event as 'message', (data: unknown) => listener({ data })),
      postMessage: (message) => page.port1.postMessage(message),
      start: () => page.port1.start(),
      close: () => page.port1.close(),
    }
    pipePorts(asMain, engine.port1)
    const heard: unknown[] = []
    engine.port2.on('message', (message) => {
      heard.push(message)
      engine.port2.postMessage(`re ${message}`)
    })
    const answers: unknown[] = []
    const done = new Promise<void>((resolve) => {
      page.port2.on('message', (message) => {
        answers.push(message)
        if (answers.length === 2) resolve()
      })
    })
    page.port2.postMessage('a')
    page.port2.postMessage('b')
    await done
    expect([heard, answers]).toEqual([
      ['a', 'b'],
      ['re a', 're b'],
    ])
    const closed = new Promise((resolve) => engine.port2.on('close', resolve))
    page.port2.close()
    await closed
  })
})

describe('the data key of the desktop shell', () => {
  const createKeyStore = (strength: 'strong' | 'weak' | 'none'): KeyStore & { sealed: number } => ({
    sealed: 0,
    strength: () => Promise.resolve(strength),
    async seal(text) {
      this.sealed += 1
      return Buffer.from(text).map((byte) => byte ^ 0x5a)
    },
    open: (bytes) =>
      Promise.resolve({ text: Buffer.from(bytes.map((byte) => byte ^ 0x5a)).toString(), shouldSealAgain: false }),
  })
  const place = (name: string) => {
    const root = join(folder, name)
    return { dir: join(root, 'station'), userDir: join(root, 'user'), env: { XDG_CONFIG_HOME: join(root, 'config') } }
  }

  it('is taken from where the console keeps it, then sealed, then found without the console', async () => {
    const at = place('sealed')
    const made = await createDataKey(at.dir, defaultKeySource(at.dir, at.env))
    const store = createKeyStore('strong')
    const first = await openSealedKey(at, store)
    expect(first).toEqual({ kind: 'key', key: made.kind === 'key' ? made.key : null, sealed: true })
    expect(readFileSync(sealedFile(at)).toString()).not.toContain(made.kind === 'key' ? made.key.toString('hex') : 'x')
    const later = await openSealedKey({ ...at, env: { XDG_CONFIG_HOME: join(folder, 'nowhere') } }, store)
    expect(later).toEqual(first)
    expect(store.sealed).toBe(1)
  })

  it('is never sealed under a key that everyone knows', async () => {
    const at = place('weak')
    await createDataKey(at.dir, defaultKeySource(at.dir, at.env))
    const store = createKeyStore('weak')
    expect(await openSealedKey(at, store)).toMatchObject({ kind: 'key', sealed: false })
    expect(store.sealed).toBe(0)
  })

  it('is refused with a sentence in both languages where it cannot be had', async () => {
    expect(await openSealedKey(place('none'), createKeyStore('strong'))).toEqual({ kind: 'refused', reason: 'missing' })
    const at = place('gone')
    await createDataKey(at.dir, defaultKeySource(at.dir, at.env))
    await openSealedKey(at, createKeyStore('strong'))
    expect(await openSealedKey(at, createKeyStore('none'))).toEqual({ kind: 'refused', reason: 'keyStoreGone' })
    writeFileSync(sealedFile(at), 'damaged')
    expect(await openSealedKey(at, createKeyStore('strong'))).toEqual({ kind: 'refused', reason: 'unreadable' })
    expect(refusalSentence('keyStoreGone', '/x')).toMatch(/[가-힣].*key store/s)
  })
})

describe('the flags of the desktop shell', () => {
  it('stand between those of Chromium', () => {
    expect(readFlags(['out/electron/main.js', '--no-sandbox', '--data=/srv/x', '--kiosk', '--foo=1'])).toEqual({
      data: '/srv/x',
      kiosk: true,
    })
    expect(readFlags([])).toEqual({ data: null, kiosk: false })
  })
})
