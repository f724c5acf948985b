/** The words a traveller is found by: each name alone and joined, documents, locators, phones. */
import type { Pnr } from '#core/booking/Pnr.ts'
import type { ManifestPerson } from '#core/traveller/ManifestPerson.ts'
import type { Traveller } from '#core/traveller/Traveller.ts'
import type { SearchWords } from '#db/queries/search.ts'
import { documentKey } from '../merge/documentKey.ts'

export function searchWords(traveller: Traveller, pnr: Pnr | null, person: ManifestPerson | null): SearchWords {
  const { name } = traveller
  const parts = name.search.split(' ').filter((part) => part !== '')
  const given = parts.slice(1).join('')
  const joined = parts.length > 2 ? [given, parts.join('')] : [parts.join('')]
  const locators = [...(pnr?.locators.map((locator) => locator.code) ?? []), person?.locator ?? '']
  const phones = [...(pnr?.contacts ?? []), ...(person?.contacts ?? [])].filter((contact) => contact.kind === 'phone')
  return {
    name: words([...parts, ...joined]),
    document: words(traveller.documents.map((document) => documentKey(document) ?? '')),
    locator: words(locators),
    // Reversed too would find endings; people read out the last digits, so the last eight stand as a word of their own.
    phone: words(phones.flatMap((phone) => [phone.value, phone.value.slice(-8)])),
  }
}

function words(values: readonly string[]): string {
  return [...new Set(values.filter((value) => value !== ''))].join(' ')
}
