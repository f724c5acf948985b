/** Reads ways to reach someone: ADD segments, and phones, e-mails and internet addresses in free text. */
import { lookup } from '../../text/lookup.ts'
import type { Contact } from '../../booking/Contact.ts'
import { normalizeEmail } from '../../text/normalizeEmail.ts'
import { normalizePhone } from '../../text/normalizePhone.ts'
import { upper } from '../../text/upper.ts'
import { withItem } from '../../text/withItem.ts'
import type { SegmentView } from '../edifact/SegmentView.ts'
import { isKoreanContact } from './limitToKorea.ts'
import { type PnrDraft, spanOf } from './PnrDraft.ts'

const purposes: Readonly<Record<string, Contact['purpose']>> = {
  '700': 'contact',
  '701': 'destination',
  '702': 'mail',
  H: 'home',
  M: 'mail',
  O: 'agency',
  E: 'contact',
  R: 'home',
  D: 'destination',
}

type Found = Pick<Contact, 'kind' | 'asSent' | 'purpose'> & {
  readonly city?: string
  readonly country?: string
  readonly ref?: string | null
}

export function addContact(draft: PnrDraft, view: SegmentView, found: Found): void {
  const value = normalize(found.kind, found.asSent)
  if (value === '' || (draft.context.korea && !isKoreanContact(found.kind))) return
  const travellerRef = found.ref || (draft.stage === 'traveller' ? (draft.traveller?.ref ?? null) : null)
  for (const known of draft.contacts)
    if (known.value === value && known.kind === found.kind && known.travellerRef === travellerRef) return
  draft.contacts = withItem(draft.contacts, {
    kind: found.kind,
    value,
    asSent: found.asSent,
    travellerRef,
    country: found.country || null,
    city: found.city || null,
    purpose: found.purpose,
    span: spanOf(draft, view),
  })
}

/** Street, city, state, postcode, country. */
const addressParts = [1, 2, 3, 6, 5] as const

/** ADD: purpose, street, city, state, -, country, postcode, phone or free text. */
export function readAddress(draft: PnrDraft, view: SegmentView): void {
  for (let element = 1; element <= view.elements; element++) {
    // Nothing is expected in these two, but they are in the raw text.
    draft.redactor.free(view, element, 0)
    draft.redactor.free(view, element, 4)
    if (view.components(element) < 2) continue
    const purpose = draft.payment ? 'payer' : (lookup(purposes, view.get(element, 0)) ?? 'unknown')
    let address = ''
    for (const component of addressParts) {
      const part = draft.redactor.free(view, element, component)
      if (part !== '') address = address === '' ? part : `${address} ${part}`
    }
    if (address !== '') {
      const [city, country] = [draft.redactor.free(view, element, 2), draft.redactor.free(view, element, 5)]
      addContact(draft, view, { kind: 'address', asSent: address, purpose, city, country })
    }
    for (let component = 7; component < view.components(element); component++) {
      readContactText(draft, view, { text: draft.redactor.free(view, element, component), purpose, always: true })
    }
  }
}

const emailPattern = /[A-Z0-9_%+'.-]+(?:@|\/\/|\s?\.AT\.\s?)[A-Z0-9][A-Z0-9-]*(?:\.[A-Z0-9-]+)+/i
const ipPattern = /(?<![\d.])(?:(?:25[0-5]|2[0-4]\d|1?\d?\d)\.){3}(?:25[0-5]|2[0-4]\d|1?\d?\d)(?![\d.])/
const contactMark = /\b(?:CTC[A-Z]?|APM|APH|APB|TEL|PHONE|MOB(?:ILE)?|CELL)\b/i
const phonePattern = /(?<![A-Z0-9])\+?\(?\d(?:[\s()/.-]?\d){6,14}(?![A-Z0-9])/i

/** Looks for contacts in free text; `always` where the element is meant for one, else only behind a CTC mark. True where one was found. */
export function readContactText(
  draft: PnrDraft,
  view: SegmentView,
  source: {
    readonly text: string
    readonly purpose: Contact['purpose']
    readonly always: boolean
    readonly ref?: string | null
  },
): boolean {
  const { text, purpose, always, ref = null } = source
  const signs = text.length < 6 ? 0 : signsOf(text)
  if (signs === 0) return false
  const email = signs & sign.email ? emailPattern.exec(text)?.[0] : undefined
  if (email) addContact(draft, view, { kind: 'email', asSent: email, purpose, ref })
  const ip = signs & sign.dot ? ipPattern.exec(text)?.[0] : undefined
  if (ip) addContact(draft, view, { kind: 'ip', asSent: ip, purpose, ref })
  if (email || ip) return true
  if (!(signs & sign.digits) || !(always || contactMark.test(text))) return false
  const phone = signs & sign.onlyDigits && text.length <= 15 ? text : phonePattern.exec(text)?.[0]
  if (phone) addContact(draft, view, { kind: 'phone', asSent: phone.trim(), purpose, ref })
  return phone !== undefined
}

const sign = { email: 1, dot: 2, digits: 4, onlyDigits: 8 } as const

/** What of a contact may be in the text, as bits: `@` or `//` or `.AT.`, a dot, seven digits. Most texts are done with after this look. */
function signsOf(text: string): number {
  let signs = 0
  let digits = 0
  for (let at = 0; at < text.length; at++) {
    const code = text.charCodeAt(at)
    // Letters, most of all characters, stand above all signs.
    if (code > 64) continue
    if (code >= 48 && code <= 57) digits++
    else if (code === 46) signs |= sign.dot
    else if (code === 64 || (code === 47 && at > 0 && text.charCodeAt(at - 1) === 47)) signs |= sign.email
  }
  if (signs & sign.dot && text.includes('.AT.')) signs |= sign.email
  if (digits === text.length) signs |= sign.onlyDigits
  return digits >= 7 ? signs | sign.digits : signs
}

function normalize(kind: Contact['kind'], text: string): string {
  if (kind === 'phone') return normalizePhone(text)
  if (kind === 'email') return normalizeEmail(text)
  return kind === 'ip' ? text : upper(hasOddBlanks(text) ? text.replaceAll(oddBlanks, ' ') : text)
}

/** Everything but a single blank. */
const oddBlanks = /[^\S ]\s*|\s{2,}/g

/** A quick look that spares most addresses the search; what is beyond ASCII is left to it. */
function hasOddBlanks(text: string): boolean {
  for (let at = 0; at < text.length; at++) {
    const code = text.charCodeAt(at)
    if (code < 32 || code > 126 || (code === 32 && text.charCodeAt(at + 1) === 32)) return true
  }
  return false
}
