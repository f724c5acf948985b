/** The one address that windows of the desktop shell may show. */
export const scheme = 'gateside'
export const host = 'screens'
export const pageAddress = `${scheme}://${host}/`

/** Whether an address is a place of the application; everything else is never opened, neither here nor outside. */
export function isOwnAddress(address: string): boolean {
  const url = URL.parse(address)
  return url !== null && url.protocol === `${scheme}:` && url.host === host
}

/** Whether a download is a text or bundle that the page itself has made: the system then asks where to. */
export function isOwnDownload(address: string): boolean {
  return address.startsWith('blob:') && isOwnAddress(address.slice('blob:'.length))
}

/** What a page asks for; `media`: which of camera (`video`) and microphone (`audio`). */
export type Asked = { readonly permission: string; readonly address: string; readonly media?: readonly string[] }

/** The clipboard for the facts that support asks for, never read; the camera for codes and documents, never with its microphone. */
export function isGranted({ permission, address, media = [] }: Asked): boolean {
  if (!isOwnAddress(address)) return false
  if (permission === 'media') return media.length > 0 && media.every((kind) => kind === 'video')
  return permission === 'clipboard-sanitized-write'
}
