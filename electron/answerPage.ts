/** Answers requests of the page for its own files, with the policy that both shells send. */
import { randomBytes } from 'node:crypto'
import { readPageFile } from '#station/screens/readPageFile.ts'
import { securityHeaders } from '#station/screens/securityHeaders.ts'
import { isOwnAddress } from './addresses.ts'

export async function answerPage(rendererDir: string, address: string): Promise<Response> {
  const nonce = randomBytes(16).toString('base64')
  const path = URL.parse(address)?.pathname ?? '/'
  const headers = new Headers(securityHeaders({ nonce, connect: [], path }))
  if (!isOwnAddress(address)) return new Response('Not found.', { status: 404, headers })
  const file = await readPageFile({ folder: rendererDir, path, nonce })
  if (file === null) return new Response('Not found.', { status: 404, headers })
  headers.set('content-type', file.type)
  headers.set('cache-control', file.immutable ? 'private, max-age=31536000, immutable' : 'no-store')
  return new Response(new Uint8Array(file.bytes), { headers })
}
