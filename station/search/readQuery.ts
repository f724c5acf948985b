/** What a typed or scanned text may be: a tag, document, locator, phone, seat or name, each in the form the store knows. */
import { normalizePhone } from '#core/text/normalizePhone.ts'
import { searchName } from '#core/text/searchName.ts'
import { readTagText } from '#core/scan/readTagText.ts'

export type Meanings = {
  /** Ten digits, or letters and serial. */
  readonly tag: string | null
  /** Letters and digits of a travel document. */
  readonly document: string | null
  /** Record locator of a booking. */
  readonly locator: string | null
  /** Digits of a phone number. */
  readonly phone: string | null
  /** `12A` */
  readonly seat: string | null
  /** Words of a name in Latin capitals. */
  readonly name: readonly string[]
}

export function readQuery(text: string): Meanings {
  const plain = text.normalize('NFC').trim()
  const code = plain.replaceAll(/[\s-]/g, '').toUpperCase()
  const isCode = /^[A-Z0-9]+$/.test(code)
  const digits = normalizePhone(plain)
  const isPhone = /^[+\d][\d\s().-]*$/.test(plain) && digits.length >= 7 && digits.length <= 15
  return {
    tag: readTagText(plain)?.first ?? null,
    document: isCode && code.length >= 5 && code.length <= 15 && /\d/.test(code) ? code : null,
    locator: isCode && /^[A-Z0-9]{5,8}$/.test(code) && !/\s/.test(plain) ? code : null,
    phone: isPhone ? digits : null,
    seat: isCode && /^\d{1,3}[A-Z]$/.test(code) ? code.replace(/^0+(?=\d)/, '') : null,
    name: /\d/.test(plain)
      ? []
      : searchName(plain.replaceAll(/[,/]/g, ' '))
          .split(' ')
          .filter((word) => word !== ''),
  }
}
