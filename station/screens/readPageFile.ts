/** Reads one file of the built screens by the path of an address; nothing outside their folder can be named. */
import { readFile } from 'node:fs/promises'
import { extname, join, resolve, sep } from 'node:path'

export type PageFile = {
  readonly bytes: Uint8Array
  readonly type: string
  /** Named after its content by the bundler, so it never changes. */
  readonly immutable: boolean
}

const types: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.mjs': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.json': 'application/json; charset=utf-8',
  '.webmanifest': 'application/manifest+json',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.ico': 'image/x-icon',
  '.webp': 'image/webp',
  '.woff2': 'font/woff2',
  '.woff': 'font/woff',
  '.txt': 'text/plain; charset=utf-8',
  '.wasm': 'application/wasm',
}

/** What stands in index.html for the nonce of this load. */
const noncePlace = '__GATESIDE_NONCE__'

export type PageRequest = { readonly folder: string; readonly path: string; readonly nonce: string }

/** Null where there is no such file. Paths without an extension are places inside the application: they give its page. */
export async function readPageFile({ folder, path, nonce }: PageRequest): Promise<PageFile | null> {
  const file = fileOf(folder, path)
  const type = file === null ? undefined : types[extname(file)]
  if (file === null || type === undefined) return null
  try {
    const bytes = await readFile(file)
    if (extname(file) !== '.html') return { bytes, type, immutable: path.startsWith('/assets/') }
    const page = bytes.toString('utf8').replaceAll(noncePlace, nonce)
    return { bytes: Buffer.from(page, 'utf8'), type, immutable: false }
  } catch {
    return null
  }
}

function fileOf(folder: string, path: string): string | null {
  let plain: string
  try {
    plain = decodeURIComponent(path)
  } catch {
    return null
  }
  if (plain.includes('\0') || plain.includes('\\')) return null
  const root = resolve(folder)
  const file = resolve(join(root, extname(plain) === '' ? 'index.html' : plain))
  return file.startsWith(root + sep) ? file : null
}
