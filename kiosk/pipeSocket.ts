/** Pipes the frames of one WebSocket to a port of the engine and back, without looking inside. */
import type { MessagePort } from 'node:worker_threads'
import type { WebSocket } from 'ws'

/** A page that stops reading while this much waits is gone or stuck; it connects again when it is back. */
const waitingBytesAtMost = 64 * 1024 * 1024

export function pipeSocket(socket: WebSocket, port: MessagePort): void {
  socket.on('message', (data, isBinary) => {
    const bytes = Array.isArray(data) ? Buffer.concat(data) : Buffer.from(data as Buffer)
    // Text stays text: the peer protocol tells JSON and binary messages apart by it.
    port.postMessage(isBinary ? new Uint8Array(bytes) : bytes.toString('utf8'))
  })
  port.on('message', (message: string | Uint8Array) => {
    if (socket.bufferedAmount > waitingBytesAtMost) socket.terminate()
    else if (socket.readyState === socket.OPEN) socket.send(message)
  })
  socket.on('close', () => port.close())
  socket.on('error', () => socket.terminate())
  port.on('close', () => socket.close(1012, 'engine closed'))
}
