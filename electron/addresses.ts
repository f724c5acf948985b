/** The one address that windows of the desktop shell may show. */
export const scheme = 'gateside'
export const host = 'screens'
export const pageAddress = `${scheme}://${host}/`

/** Whether an address is a place of the application; everything else is never opened, neither here nor outside. */
export function isOwnAddress(address: string): boolean {
  const url = URL.parse(address)
  return url !== null && url.protocol === `${scheme}:` && url.host === host
}
