import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { request as httpRequest, type IncomingMessage } from 'node:http'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { MessageChannel, type MessagePort } from 'node:worker_threads'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { WebSocket } from 'ws'
import { browserFlags } from '#kiosk/openBrowser.ts'
import { createKioskServer, type KioskServer } from '#kiosk/createKioskServer.ts'
import { findBrowser } from '#kiosk/findBrowser.ts'

let folder: string
let server: KioskServer
let now = new Date('2026-11-22T06:00:00Z')
const enginePorts: MessagePort[] = []

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'gateside-kiosk-'))
  mkdirSync(join(folder, 'screens', 'assets'), { recursive: true })
  writeFileSync(join(folder, 'screens', 'index.html'), '<meta content="__GATESIDE_NONCE__"><script src="/assets/a.js">')
  writeFileSync(join(folder, 'screens', 'assets', 'a.js'), 'export {}')
  writeFileSync(join(folder, 'outside.js'), 'secret')
  server = await createKioskServer({
    port: 0,
    rendererDir: join(folder, 'screens'),
    clock: () => now,
    connect: () => {
      const { port1, port2 } = new MessageChannel()
      // An engine that answers each message with itself.
      port2.on('message', (message) => port2.postMessage(message))
      enginePorts.push(port2)
      return port1
    },
  })
})
afterAll(async () => {
  await server.close()
  rmSync(folder, { recursive: true, force: true })
})

/** Node's fetch does not let Host and Origin be set; a raw request does. */
function get(path: string, headers: Record<string, string> = {}): Promise<IncomingMessage & { body: string }> {
  return new Promise((resolve, reject) => {
    const target = new URL(server.url)
    const sent = httpRequest({ host: target.hostname, port: target.port, path, headers }, (answer) => {
      let body = ''
      answer.setEncoding('utf8').on('data', (part) => {
        body += part
      })
      answer.on('end', () => resolve(Object.assign(answer, { body })))
    })
    sent.on('error', reject).end()
  })
}

async function launch(): Promise<string> {
  const address = new URL(server.createLaunchUrl())
  const answer = await get(address.pathname + address.search)
  expect(answer.statusCode).toBe(303)
  return answer.headers['set-cookie']?.[0]?.split(';')[0] ?? ''
}

type Opened =
  | { readonly kind: 'open'; readonly socket: WebSocket }
  | { readonly kind: 'refused'; readonly status: number }

function openSocket(headers: Record<string, string>, protocol = 'gateside.rpc'): Promise<Opened> {
  const socket = new WebSocket(`${server.url.replace('http', 'ws')}rpc`, protocol, { headers })
  return new Promise((resolve) => {
    socket.on('open', () => resolve({ kind: 'open', socket }))
    socket.on('unexpected-response', (_request, answer) => resolve({ kind: 'refused', status: answer.statusCode ?? 0 }))
    socket.on('error', () => undefined)
  })
}

const origin = (): string => server.url.slice(0, -1)

describe('the kiosk', () => {
  it('lets a browser in by its launch address, once, with a cookie that scripts and other sites cannot use', async () => {
    const address = new URL(server.createLaunchUrl())
    const path = address.pathname + address.search
    const first = await get(path)
    expect(first.headers.location).toBe('/')
    expect(first.headers['set-cookie']?.[0]).toMatch(/^gateside=[\w-]{43}; HttpOnly; SameSite=Strict; Path=\/$/)
    expect((await get(path)).statusCode).toBe(403)
    expect((await get('/launch?token=guess')).statusCode).toBe(403)
  })

  it('forgets a launch address after ten minutes', async () => {
    const address = new URL(server.createLaunchUrl())
    now = new Date('2026-11-22T06:10:01Z')
    expect((await get(address.pathname + address.search)).statusCode).toBe(403)
    now = new Date('2026-11-22T06:00:00Z')
  })

  it('shows nothing without the cookie, and everything of the screens with it', async () => {
    expect((await get('/')).statusCode).toBe(403)
    expect((await get('/assets/a.js', { cookie: 'gateside=wrong' })).statusCode).toBe(403)
    const cookie = await launch()
    const page = await get('/flights', { cookie })
    expect(page.statusCode).toBe(200)
    expect(page.headers['cache-control']).toBe('no-store')
    const nonce = /content="(.+?)"/.exec(page.body)?.[1] ?? ''
    expect(page.headers['content-security-policy']).toContain(`'nonce-${nonce}'`)
    expect(page.headers['content-security-policy']).toContain("script-src 'self';")
    const script = await get('/assets/a.js', { cookie })
    expect(script.headers['cache-control']).toContain('immutable')
    expect(script.headers['x-content-type-options']).toBe('nosniff')
  })

  it('lets only scripts beside the page compile WebAssembly, and only its own page use the camera', async () => {
    const cookie = await launch()
    const policy = async (path: string) => String((await get(path, { cookie })).headers['content-security-policy'])
    expect(await policy('/assets/workers/a.js')).toBe(
      "default-src 'none'; script-src 'self' 'wasm-unsafe-eval'; connect-src 'self'",
    )
    for (const path of ['/', '/assets/a.js', '/workers/a.js', '/flights/assets/workers/a'])
      expect(await policy(path), path).not.toContain('wasm')
    const features = String((await get('/', { cookie })).headers['permissions-policy'])
    expect(features).toContain('camera=(self)')
    expect(features).toContain('microphone=()')
  })

  it.each(['evil.example', '192.168.0.5', '127.0.0.1:1', 'localhost.evil.example'])(
    'refuses a request that names the host %s',
    async (host) => {
      const cookie = await launch()
      expect((await get('/', { cookie, host })).statusCode).toBe(421)
    },
  )

  it('refuses pages of other sites, by origin and by what the browser says of them', async () => {
    const cookie = await launch()
    expect((await get('/', { cookie, origin: 'http://evil.example' })).statusCode).toBe(403)
    expect((await get('/', { cookie, origin: 'null' })).statusCode).toBe(403)
    expect((await get('/', { cookie, 'sec-fetch-site': 'cross-site' })).statusCode).toBe(403)
    expect((await get('/', { cookie, 'sec-fetch-site': 'none' })).statusCode).toBe(200)
  })

  it('serves no file outside the folder of the screens', async () => {
    const cookie = await launch()
    for (const path of [
      '/../outside.js',
      '/..%2foutside.js',
      '/%2e%2e/outside.js',
      '/assets/..%5c..%5coutside.js',
      '/%00.js',
      '/%zz',
    ]) {
      const answer = await get(path, { cookie })
      expect(answer.body, path).not.toContain('secret')
      expect([400, 404, 200], path).toContain(answer.statusCode)
    }
  })

  it('opens the pipe only to its own page with the cookie', async () => {
    const cookie = await launch()
    expect(await openSocket({ cookie })).toEqual({ kind: 'refused', status: 403 })
    expect(await openSocket({ cookie, origin: 'http://evil.example' })).toEqual({ kind: 'refused', status: 403 })
    expect(await openSocket({ cookie, origin: origin(), host: 'evil.example' })).toEqual({
      kind: 'refused',
      status: 421,
    })
    expect(await openSocket({ cookie, origin: origin() }, 'other')).toEqual({ kind: 'refused', status: 400 })
    const opened = await openSocket({ origin: origin() })
    const code = await new Promise((resolve) => opened.kind === 'open' && opened.socket.on('close', resolve))
    expect(code).toBe(4403)
  })

  it('pipes text as text and bytes as bytes, and hangs up on the engine when the page goes', async () => {
    const cookie = await launch()
    const opened = await openSocket({ cookie, origin: origin() })
    if (opened.kind !== 'open') throw new Error('refused')
    const answers: unknown[] = []
    const done = new Promise<void>((resolve) => {
      opened.socket.on('message', (data, isBinary) => {
        answers.push(isBinary ? [...(data as Buffer)] : data.toString())
        if (answers.length === 2) resolve()
      })
    })
    opened.socket.send('{"한글":1}')
    opened.socket.send(new Uint8Array([0, 255]))
    await done
    expect(answers).toEqual(['{"한글":1}', [0, 255]])
    const gone = new Promise((resolve) => enginePorts.at(-1)?.on('close', resolve))
    opened.socket.close()
    await gone
  })

  it('says that its port is taken', async () => {
    const port = Number(new URL(server.url).port)
    const options = { port, rendererDir: folder, clock: () => now, connect: () => new MessageChannel().port1 }
    await expect(createKioskServer(options)).rejects.toMatchObject({ code: 'EADDRINUSE' })
  })
})

describe('the browser of the kiosk', () => {
  it('opens in a window of its own or locks the screen, without its own sandbox only as root', () => {
    const at = { url: 'http://127.0.0.1:1/', profile: '/tmp/p' }
    const window = browserFlags({ ...at, fullScreen: false, isRoot: false })
    expect(window[0]).toBe('--app=http://127.0.0.1:1/')
    expect(window).not.toContain('--no-sandbox')
    const kiosk = browserFlags({ ...at, fullScreen: true, isRoot: true })
    expect(kiosk.slice(0, 2)).toEqual(['--kiosk', 'http://127.0.0.1:1/'])
    expect(kiosk).toContain('--no-sandbox')
  })

  it('is the one that is named, or the first that is there, or none', () => {
    const file = join(folder, 'chromium')
    writeFileSync(file, '')
    expect(findBrowser({ GATESIDE_BROWSER: file }, 'linux')).toBe(file)
    expect(findBrowser({ GATESIDE_BROWSER: '/nowhere' }, 'linux')).toBeNull()
    expect(findBrowser({ PATH: `/nowhere:${folder}` }, 'linux')).toBe(file)
    expect(findBrowser({ PATH: '/nowhere' }, 'linux')).toBeNull()
  })
})
