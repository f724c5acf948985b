/** Carries a bundle between a file of this page's user and the station, in pieces. */
import type { BatchTransfer } from '#core/contract/batches.ts'
import { client } from '../../client/client.ts'
import { encodeBase64 } from '../../client/encodeBase64.ts'

/** The contract allows 1 MiB a piece; half of it keeps the progress lively. */
const pieceBytes = 512 * 1024
const pollMs = 300
const releaseMs = 60_000

type Watch = (transfer: BatchTransfer) => void

/** `known`: a transfer that was broken off; it goes on behind the last piece that arrived. */
export async function sendBundle(file: File, known: BatchTransfer | null, watch: Watch): Promise<BatchTransfer> {
  let transfer = known ?? (await client.batches.begin({ name: file.name, bytes: file.size }))
  const first = transfer.bytesDone
  for (let start = first; start === first || start < file.size; start += pieceBytes) {
    watch(transfer)
    const end = Math.min(file.size, start + pieceBytes)
    const data = encodeBase64(new Uint8Array(await file.slice(start, end).arrayBuffer()))
    transfer = await client.batches.append({ transferId: transfer.id, data, last: end >= file.size })
  }
  return transfer
}

export async function followTransfer(transferId: string, watch: Watch): Promise<void> {
  for (;;) {
    const transfer = await client.batches.read({ transferId })
    watch(transfer)
    if (transfer.state !== 'taking') return
    await new Promise((resolve) => setTimeout(resolve, pollMs))
  }
}

/** Hands the bundle to the browser's own saving, which asks for the folder or stick. */
export async function saveBundle(made: { readonly transferId: string; readonly name: string }): Promise<void> {
  const pieces: Uint8Array<ArrayBuffer>[] = []
  for (let offset = 0; ; ) {
    const { data, last } = await client.batches.fetch({ transferId: made.transferId, offset })
    const piece = Uint8Array.from(atob(data), (letter) => letter.charCodeAt(0))
    pieces.push(piece)
    offset += piece.length
    if (last) break
  }
  const address = URL.createObjectURL(new Blob(pieces, { type: 'application/octet-stream' }))
  const link = document.createElement('a')
  link.href = address
  link.download = made.name
  link.click()
  // The browser reads it after this turn.
  setTimeout(() => URL.revokeObjectURL(address), releaseMs)
}
