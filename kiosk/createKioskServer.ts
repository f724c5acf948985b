/** The loopback server of the kiosk: built screens, the launch door, and the pipe to the engine. */
import { randomBytes } from 'node:crypto'
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import type { Duplex } from 'node:stream'
import type { MessagePort } from 'node:worker_threads'
import { WebSocketServer } from 'ws'
import { createLaunchTokens, type LaunchTokens } from './createLaunchTokens.ts'
import { admitEntry, cookieName, isOwnHost, type Door } from './doorkeeper.ts'
import { pipeSocket } from './pipeSocket.ts'
import { readPageFile } from '#station/screens/readPageFile.ts'
import { securityHeaders } from '#station/screens/securityHeaders.ts'

export type KioskServerOptions = {
  /** 0: any free port. */
  readonly port: number
  /** Folder of the built screens. */
  readonly rendererDir: string
  /** A new port to the engine for each page. */
  readonly connect: () => MessagePort
  readonly clock: () => Date
}

export type KioskServer = {
  /** `http://127.0.0.1:PORT/` */
  readonly url: string
  /** A new address that lets one browser in, once. */
  createLaunchUrl(): string
  close(): Promise<void>
}

/** Name of the peer protocol in the WebSocket handshake. */
const subprotocol = 'gateside.rpc'
/** Close code for our own page whose launch pass this server does not know: it must be opened anew. */
const noPassCode = 4403
/** Largest message a page may send: 1 MiB of a file in base64 and its envelope. */
const messageBytesAtMost = 4 * 1024 * 1024

export async function createKioskServer(options: KioskServerOptions): Promise<KioskServer> {
  const tokens = createLaunchTokens(options.clock)
  const server = createServer({ requestTimeout: 10_000, headersTimeout: 5_000 })
  const sockets = new WebSocketServer({
    noServer: true,
    maxPayload: messageBytesAtMost,
    handleProtocols: (offered) => (offered.has(subprotocol) ? subprotocol : false),
  })
  const port = await listen(server, options.port)
  const door: Door = { port, isPass: tokens.isPass }
  const house: House = { door, tokens, options }
  server.on('request', (request, response) => {
    answer(house, request, response).catch(() => response.destroy())
  })
  server.on('upgrade', (request, socket, head) => {
    const refusal = refuseUpgrade(door, request)
    if (refusal !== null) return refuseSocket(socket, refusal)
    const isAdmitted = admitEntry(door, request.headers, true) === 'pass'
    sockets.handleUpgrade(request, socket, head, (page) => {
      // A browser hides the status of a refused handshake from its page; the code of a closed socket it can read.
      if (isAdmitted) pipeSocket(page, options.connect())
      else page.close(noPassCode, 'no launch pass')
    })
  })
  const url = `http://127.0.0.1:${port}/`
  return {
    url,
    createLaunchUrl: () => `${url}launch?token=${tokens.issue()}`,
    close: () => shut(server, sockets),
  }
}

type House = { readonly door: Door; readonly tokens: LaunchTokens; readonly options: KioskServerOptions }

/** Binds the loopback address alone: nothing outside this machine can reach it. */
function listen(server: Server, port: number): Promise<number> {
  return new Promise((resolve, reject) => {
    server.once('error', reject)
    server.listen({ port, host: '127.0.0.1', exclusive: true }, () => {
      server.removeListener('error', reject)
      resolve((server.address() as AddressInfo).port)
    })
  })
}

async function answer(house: House, request: IncomingMessage, response: ServerResponse): Promise<void> {
  const { door, options } = house
  const nonce = randomBytes(16).toString('base64')
  const address = addressOf(request)
  const connect = [`ws://127.0.0.1:${door.port}`, `ws://localhost:${door.port}`]
  const headers = securityHeaders({ nonce, connect, path: address?.pathname ?? '/' })
  for (const [name, value] of Object.entries(headers)) response.setHeader(name, value)
  if (address === null) return say(response, 400, 'Bad request.')
  if (request.method !== 'GET' && request.method !== 'HEAD') return say(response, 405, 'Method not allowed.')
  if (address.pathname === '/launch') return launch(house, request, response)
  const entry = admitEntry(door, request.headers, false)
  if (entry === 'foreignHost') return say(response, 421, 'This address is not served here.')
  if (entry !== 'pass') return say(response, 403, 'Open Gateside again: this window has no launch pass.')
  const file = await readPageFile({ folder: options.rendererDir, path: address.pathname, nonce })
  if (file === null) return say(response, 404, 'Not found.')
  response.writeHead(200, {
    'content-type': file.type,
    'content-length': file.bytes.byteLength,
    'cache-control': file.immutable ? 'private, max-age=31536000, immutable' : 'no-store',
  })
  response.end(request.method === 'HEAD' ? undefined : file.bytes)
}

/** Exchanges the token in the address for the cookie, and leaves the address behind. */
function launch(house: House, request: IncomingMessage, response: ServerResponse): void {
  if (!isOwnHost(house.door, request.headers.host)) return say(response, 421, 'This address is not served here.')
  // A preview or HEAD must not use up the token of the person.
  if (request.method !== 'GET') return say(response, 405, 'Method not allowed.')
  const pass = house.tokens.redeem(addressOf(request)?.searchParams.get('token') ?? '')
  if (pass === null) return say(response, 403, 'This launch address was used already. Open Gateside again.')
  response.writeHead(303, {
    location: '/',
    'set-cookie': `${cookieName}=${pass}; HttpOnly; SameSite=Strict; Path=/`,
    'cache-control': 'no-store',
  })
  response.end()
}

function addressOf(request: IncomingMessage): URL | null {
  return URL.parse(request.url ?? '/', 'http://127.0.0.1')
}

function refuseUpgrade(door: Door, request: IncomingMessage): string | null {
  if (addressOf(request)?.pathname !== '/rpc') return '404 Not Found'
  if (request.headers['sec-websocket-protocol']?.split(',').some((name) => name.trim() === subprotocol) !== true) {
    return '400 Bad Request'
  }
  const entry = admitEntry(door, request.headers, true)
  if (entry === 'foreignHost') return '421 Misdirected Request'
  return entry === 'foreignOrigin' ? '403 Forbidden' : null
}

function refuseSocket(socket: Duplex, status: string): void {
  socket.end(`HTTP/1.1 ${status}\r\nConnection: close\r\nContent-Length: 0\r\n\r\n`)
}

function say(response: ServerResponse, status: number, sentence: string): void {
  response.writeHead(status, { 'content-type': 'text/plain; charset=utf-8', 'cache-control': 'no-store' })
  response.end(`${sentence}\n`)
}

function shut(server: Server, sockets: WebSocketServer): Promise<void> {
  for (const page of sockets.clients) page.close(1001, 'Gateside closes')
  sockets.close()
  return new Promise((resolve) => {
    server.close(() => resolve())
    server.closeAllConnections()
    setTimeout(() => {
      for (const page of sockets.clients) page.terminate()
    }, 500).unref()
  })
}
