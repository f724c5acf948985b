/** Bundle files between this machine's disk and the station, piece by piece through the contract. */
import { readFileSync, renameSync, writeFileSync } from 'node:fs'
import { basename, join } from 'node:path'
import { setTimeout as wait } from 'node:timers/promises'
import type { BatchTransfer } from '#core/contract/batches.ts'
import type { Console } from './openConsole.ts'

type Client = Console['client']

const pieceBytes = 1024 * 1024
const pollMs = 50

/** Written under another name first, so that a stick pulled out early holds no half bundle. */
export async function fetchToFolder(
  client: Client,
  made: { transferId: string; name: string },
  folder: string,
): Promise<string> {
  const pieces: Buffer[] = []
  for (let offset = 0; ; ) {
    const { data, last } = await client.batches.fetch({ transferId: made.transferId, offset })
    const piece = Buffer.from(data, 'base64')
    pieces.push(piece)
    offset += piece.length
    if (last) break
  }
  const file = join(folder, made.name)
  writeFileSync(`${file}.part`, Buffer.concat(pieces), { flush: true })
  renameSync(`${file}.part`, file)
  return file
}

export async function sendFile(client: Client, file: string): Promise<BatchTransfer> {
  const bytes = readFileSync(file)
  let transfer = await client.batches.begin({ name: basename(file), bytes: bytes.length })
  for (let at = 0; ; at += pieceBytes) {
    const piece = bytes.subarray(at, at + pieceBytes)
    const last = at + pieceBytes >= bytes.length
    transfer = await client.batches.append({ transferId: transfer.id, data: piece.toString('base64'), last })
    if (last) return transfer
  }
}

export async function takeFile(client: Client, file: string): Promise<BatchTransfer> {
  const { id: transferId } = await sendFile(client, file)
  await client.batches.take({ transferId })
  for (;;) {
    const transfer = await client.batches.read({ transferId })
    if (transfer.state !== 'taking') return transfer
    await wait(pollMs)
  }
}
