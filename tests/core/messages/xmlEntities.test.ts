/** A booking in XML never has its entities opened: not the nested ones that grow a billionfold, not those of other files. */
import { expect, it } from 'vitest'
import { parseBytes } from '#core/messages/parseBytes.ts'

const read = (text: string) =>
  parseBytes(new TextEncoder().encode(text), { fileName: 'x.xml', receivedAt: '2026-11-22T00:00:00Z' })
const booking = (given: string) =>
  `<IATA_PNRGOV_NotifRQ><PNRs NumberOfPnrs="1"><PNR><BookingRefID ID="ABC123"/><Passenger><GivenName>${given}</GivenName><Surname>HONG</Surname></Passenger></PNR></PNRs></IATA_PNRGOV_NotifRQ>`
const names = (text: string) =>
  read(text).flatMap((item) => (item.kind === 'pnr' ? item.pnr.travellers.map((person) => person.name.given) : []))

it('leaves entities within entities closed, however deep they go', () => {
  const levels = Array.from({ length: 30 }, (_, n) => `<!ENTITY l${n + 1} "${`&l${n};`.repeat(10)}">`).join('')
  const text = `<?xml version="1.0"?><!DOCTYPE x [<!ENTITY l0 "lol">${levels}]>${booking('&l30;')}`
  const start = performance.now()
  expect(names(text)).toEqual(['&l30;'])
  expect(JSON.stringify(read(text)).length).toBeLessThan(10_000)
  // Opened, it would never end; closed, it takes a few milliseconds.
  expect(performance.now() - start).toBeLessThan(5000)
})

it.each([
  '<!ENTITY x SYSTEM "file:///etc/hostname">',
  '<!ENTITY x PUBLIC "-//X//Y//EN" "http://127.0.0.1:9/x">',
  '<!ENTITY % p SYSTEM "file:///etc/hostname"> %p; <!ENTITY x "y">',
])('does not look outside the file: %s', (entity) => {
  expect(names(`<?xml version="1.0"?><!DOCTYPE x [${entity}]>${booking('A&x;B')}`)).toEqual(['A&x;B'])
})

it('opens the five signs of XML itself, and letters given by number', () => {
  expect(names(booking('A&amp;B&#45;C&apos;D'))).toEqual(["A&B-C'D"])
  expect(names(booking('&#xAE38;&#46041;'))).toEqual(['길동'])
  expect(names(booking('&amp;#45;'))).toEqual(['&#45;'])
})

it('does not open plain digits, which could only hide a card number, and sees through numbered words of the filter', () => {
  const card = [...'4012888888881881'].map((digit) => `&#${digit.charCodeAt(0)};`).join('')
  expect(JSON.stringify(read(booking(card)))).not.toContain('4012888888881881')
  const wheelchair = '&#55072;&#52404;&#50612;'
  const text = booking('A').replace('</PNR>', `<OSI><Text>${wheelchair}</Text></OSI></PNR>`)
  expect(JSON.stringify(read(text))).not.toContain('휠체어')
  expect(JSON.stringify(read(text))).not.toContain(wheelchair)
})
