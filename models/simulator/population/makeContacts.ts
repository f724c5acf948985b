/** Telephone, e-mail, address and card of a household: fixed for the household, invented, outside ranges in use. */
import { hashParts, Random } from '../Random.ts'
import type { Person } from './Person.ts'

export type Card = {
  readonly vendor: string
  readonly number: string
  /** `MMYY` */
  readonly expires: string
  readonly holder: string
}

export type Contacts = {
  readonly phone: string
  readonly email: string
  readonly street: string
  readonly city: string
  readonly country: string
  readonly zip: string
  readonly card: Card
}

const random = new Random(3)
const mailHosts = ['MAIL.EXAMPLE', 'POST.EXAMPLE', 'INBOX.EXAMPLE', 'WEBMAIL.EXAMPLE', 'MAIL.EXAMPLE', 'MAIL.EXAMPLE']
const streets = [
  'MAIN STREET',
  'STATION ROAD',
  'PARK AVENUE',
  'RIVER STREET',
  'HILL ROAD',
  'MARKET STREET',
  'GARDEN LANE',
  'LAKE ROAD',
  'TEMPLE STREET',
  'HARBOUR ROAD',
  'SCHOOL LANE',
  'BRIDGE STREET',
]
const koreanStreets = [
  'TEHERAN-RO',
  'SEJONG-DAERO',
  'GANGNAM-DAERO',
  'MAPO-DAERO',
  'HANGANG-DAERO',
  'WORLDCUPBUK-RO',
  'OLYMPIC-RO',
  'CENTUM-RO',
  'BAEKSEOK-RO',
  'JUNGANG-DAERO',
]
const koreanCities = ['SEOUL', 'SEOUL', 'SEOUL', 'INCHEON', 'SUWON', 'BUSAN', 'DAEJEON', 'GOYANG', 'SEONGNAM', 'DAEGU']

/** Contacts as the lead of the household gives them. */
export function makeContacts(seed: number, lead: Person, day: number): Contacts {
  random.reset(hashParts(seed, lead.household, 41))
  const nation = lead.nationality
  const inKorea = lead.residence === 'KOR'
  const phone = (inKorea ? '82100' : nation.dial) + digits(7)
  const user = `${lead.given.replaceAll(' ', '.')}${random.chance(0.4) ? '_' : ''}${lead.surname.replaceAll(' ', '')}${random.below(10000)}`
  return {
    phone,
    email: `${user}@${random.pick(mailHosts)}`,
    street: `${random.between(1, 240)} ${random.pick(inKorea ? koreanStreets : streets)}`,
    city: inKorea ? random.pick(koreanCities) : nation.city,
    country: inKorea ? 'KR' : nation.alpha2,
    zip: digits(5),
    card: makeCard(
      random.pick(inKorea && nation.code !== 'KOR' && random.chance(0.6) ? ['411111', '555555'] : nation.cards),
      day,
      lead,
    ),
  }
}

/** A card number with a right Luhn digit behind a published test prefix. */
function makeCard(prefix: string, day: number, lead: Person): Card {
  const american = prefix.startsWith('37')
  const body = prefix + digits(american ? 8 : 9)
  const cycle = 1461
  const phase = random.below(cycle)
  const issued = Math.floor((day - phase) / cycle) * cycle + phase
  const expires = issued + cycle + 300
  const month = Math.floor((expires % 365) / 30.5) + 1
  const year = (1970 + Math.floor(expires / 365.25)) % 100
  return {
    vendor: vendorOf(prefix),
    number: body + luhnDigit(body),
    expires: String(Math.min(12, month)).padStart(2, '0') + String(year).padStart(2, '0'),
    holder: `${lead.given} ${lead.surname}`,
  }
}

function vendorOf(prefix: string): string {
  if (prefix.startsWith('37')) return 'AX'
  if (prefix.startsWith('35')) return 'JC'
  if (prefix.startsWith('62')) return 'UP'
  return prefix.startsWith('5') ? 'CA' : 'VI'
}

/** ISO/IEC 7812 check digit. */
export function luhnDigit(body: string): string {
  let sum = 0
  for (let i = 0; i < body.length; i++) {
    const digit = body.charCodeAt(body.length - 1 - i) - 48
    const doubled = i % 2 === 0 ? digit * 2 : digit
    sum += doubled > 9 ? doubled - 9 : doubled
  }
  return String((10 - (sum % 10)) % 10)
}

function digits(count: number): string {
  let text = ''
  for (let i = 0; i < count; i++) text += random.below(10)
  return text
}
