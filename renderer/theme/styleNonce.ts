/** Reads the page's style nonce once and hands it to the libraries that add style elements themselves. */
declare global {
  var __webpack_nonce__: string | undefined
}

export function styleNonce(): string {
  const nonce = document.querySelector<HTMLMetaElement>('meta[name=gateside-nonce]')?.content ?? ''
  globalThis.__webpack_nonce__ = nonce
  return nonce
}
