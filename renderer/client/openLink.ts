/** Opens the carrier of requests: a WebSocket to where the page came from, or in the desktop shell a message port. */
import type { ClientLink } from '@orpc/client'
import { RPCLink as PortLink } from '@orpc/client/message-port'
import { RPCLink as SocketLink } from '@orpc/client/websocket'

type Link = ClientLink<Record<never, never>>

const openTimeoutMs = 8000
/** Sent by the kiosk when its launch cookie is no longer valid: no reconnection can help. */
export const launchOver = 4403

/** `closed` is told once when the carrier dies, with the socket's close code. */
export function openLink(closed: (code: number) => void): Promise<Link> {
  return location.protocol === 'gateside:' ? openPort(closed) : openSocket(closed)
}

function openSocket(closed: (code: number) => void): Promise<Link> {
  const scheme = location.protocol === 'https:' ? 'wss' : 'ws'
  const socket = new WebSocket(`${scheme}://${location.host}/rpc`, 'gateside.rpc')
  const opened = new SocketLink({ websocket: socket })
  return new Promise((resolve, reject) => {
    const timer = setTimeout(() => socket.close(), openTimeoutMs)
    socket.addEventListener('open', () => {
      clearTimeout(timer)
      resolve(opened)
    })
    socket.addEventListener('close', (event) => {
      clearTimeout(timer)
      closed(event.code)
      reject(new Error('socket closed'))
    })
  })
}

function openPort(closed: (code: number) => void): Promise<Link> {
  return new Promise((resolve, reject) => {
    const timer = setTimeout(() => reject(new Error('no port')), openTimeoutMs)
    const taken = (event: MessageEvent) => {
      const port = event.ports[0]
      if (event.source !== window || event.data !== 'gateside:port' || !port) return
      clearTimeout(timer)
      window.removeEventListener('message', taken)
      port.addEventListener('close', () => closed(0))
      port.start()
      resolve(new PortLink({ port }))
    }
    window.addEventListener('message', taken)
    window.postMessage('gateside:connect', location.origin)
  })
}
