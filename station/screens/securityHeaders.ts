/** The content security policy and companions that both shells send with every page. */

export type HeaderRequest = {
  /** New for each load of the page. */
  readonly nonce: string
  /** Further addresses the page may talk to. */
  readonly connect: readonly string[]
  /** Path of the file that is sent. */
  readonly path: string
}

/** Where the bundler puts the scripts that run beside the page (renderer/vite.config.ts). */
const workerFolder = '/assets/workers/'

/** A worker has the policy of its own file: only there, away from everything on the screen, may WebAssembly be compiled. */
const workerPolicy = ["default-src 'none'", "script-src 'self' 'wasm-unsafe-eval'", "connect-src 'self'"]

export function securityHeaders({ nonce, connect, path }: HeaderRequest): Readonly<Record<string, string>> {
  const policy = path.startsWith(workerFolder) ? workerPolicy : pagePolicy(nonce, connect)
  return {
    'content-security-policy': policy.join('; '),
    'x-content-type-options': 'nosniff',
    'x-frame-options': 'DENY',
    'referrer-policy': 'no-referrer',
    'cross-origin-opener-policy': 'same-origin',
    'cross-origin-resource-policy': 'same-origin',
    'cross-origin-embedder-policy': 'require-corp',
    // The camera reads boarding passes, bag tags and documents; the person is still asked by the browser.
    'permissions-policy': 'camera=(self), microphone=(), geolocation=(), usb=(), serial=(), hid=(), payment=()',
  }
}

function pagePolicy(nonce: string, connect: readonly string[]): readonly string[] {
  return [
    "default-src 'none'",
    "script-src 'self'",
    `style-src 'self' 'nonce-${nonce}'`,
    `style-src-elem 'self' 'nonce-${nonce}'`,
    "style-src-attr 'unsafe-inline'",
    "img-src 'self' data: blob:",
    "font-src 'self' data:",
    `connect-src ${["'self'", ...connect].join(' ')}`,
    "worker-src 'self' blob:",
    "manifest-src 'self'",
    "frame-src 'none'",
    "object-src 'none'",
    "base-uri 'none'",
    "form-action 'none'",
    "frame-ancestors 'none'",
  ]
}
