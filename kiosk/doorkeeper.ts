/** Decides whether a request to the loopback server may pass: right host, own page, right cookie. */
import type { IncomingHttpHeaders } from 'node:http'

export type Entry = 'pass' | 'foreignHost' | 'foreignOrigin' | 'noPass'

export type Door = {
  readonly port: number
  readonly isPass: (cookie: string) => boolean
}

export const cookieName = 'gateside'

/**
 * A page of another site can make a browser call 127.0.0.1 by name (DNS rebinding) or by address: the first shows in Host,
 * the second in Origin and Sec-Fetch-Site. `needsOrigin`: WebSockets are not held by the same-origin rule, so they must state it.
 */
export function admitEntry(door: Door, headers: IncomingHttpHeaders, needsOrigin: boolean): Entry {
  if (!isOwnHost(door, headers.host)) return 'foreignHost'
  const origin = headers.origin
  if (origin === undefined ? needsOrigin : !ownOrigins(door).includes(origin)) return 'foreignOrigin'
  const site = headers['sec-fetch-site']
  if (site !== undefined && site !== 'same-origin' && site !== 'none') return 'foreignOrigin'
  const cookie = cookieOf(headers.cookie)
  return cookie !== null && door.isPass(cookie) ? 'pass' : 'noPass'
}

/** Whether the request came to this machine by a name of its own. */
export function isOwnHost(door: Pick<Door, 'port'>, host: string | undefined): boolean {
  return host === `127.0.0.1:${door.port}` || host === `localhost:${door.port}`
}

function ownOrigins(door: Door): readonly string[] {
  return [`http://127.0.0.1:${door.port}`, `http://localhost:${door.port}`]
}

function cookieOf(header: string | undefined): string | null {
  for (const part of (header ?? '').split(';')) {
    const [name, value] = part.trim().split('=', 2)
    if (name === cookieName && value !== undefined) return value
  }
  return null
}
