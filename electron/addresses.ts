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

/** Putting text on the clipboard, for the facts that support asks for; nothing is ever read from it. */
const granted: ReadonlySet<string> = new Set(['clipboard-sanitized-write'])

export function isGranted(permission: string, address: string): boolean {
  return granted.has(permission) && isOwnAddress(address)
}
