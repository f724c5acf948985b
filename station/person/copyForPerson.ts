/** The package as it is handed to the person: names, texts and links of other people are left out, and the notes of officers. */
import type { PersonPackage } from '#core/contract/people.ts'

type Arrival = PersonPackage['arrivals'][number]

export function copyForPerson(held: PersonPackage): PersonPackage {
  return { ...held, copy: 'person', arrivals: held.arrivals.map(withoutOthers) }
}

function withoutOthers({ page, ...arrival }: Arrival): Arrival {
  const { identity, party, raws } = page
  const others = party.filter((row) => row.travellerId !== page.row.travellerId)
  return {
    ...arrival,
    page: {
      ...page,
      row: { ...page.row, companions: page.row.companions.map((one) => ({ ...one, name: '***' })) },
      party: [],
      links: page.links.map((link) => ({ ...link, others: [] })),
      // Words of officers about their work are not the person's own data to have.
      notes: [],
      bags: page.bags.map((bag) => ({ ...bag, acts: [] })),
      // A booking's text and free words speak of everyone in it.
      raws: others.length === 0 ? raws : [],
      booking:
        page.booking === null || others.length === 0 ? page.booking : { ...page.booking, remarks: [], history: [] },
      payments: page.payments.map((one) =>
        one.holder === null || isOwn(one.holder, identity.search) ? one : { ...one, holder: '***' },
      ),
    },
  }
}

function isOwn(holder: string, own: string): boolean {
  const words = new Set(own.split(' '))
  return holder
    .toUpperCase()
    .split(/[^A-Z]+/)
    .filter(Boolean)
    .every((word) => words.has(word))
}
