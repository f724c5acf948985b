/** Who travels together, and who else shares contacts, cards, addresses or documents. */
import { isoToMs } from '#core/time/isoToMs.ts'
import type { LinkFact, LinkKind } from '#core/dossier/LinkFacts.ts'
import type { PersonHistory } from '#core/dossier/PersonHistory.ts'
import type { Traveller } from '#core/traveller/Traveller.ts'
import type { Ground } from './Ground.ts'

export type PartyFacts = {
  readonly size: number
  readonly children: number
  readonly surnames: number
  readonly companionFinds: number
  /** Most arrivals of one companion in the last 365 days. */
  readonly companionArrivals: number
  /** Other people with the same value; 0 where the value is known and nobody shares it, NaN where there is none. */
  readonly shared: Readonly<Record<LinkKind, number>>
  readonly sharedOnFlight: number
  readonly linkedFinds: number
  readonly linkedDrugFinds: number
}

const yearMs = 365 * 86_400_000

export function deriveParty(ground: Ground): PartyFacts {
  const { dossier } = ground
  const { companions, traveller, links, companionHistories } = dossier
  const known = dossier.pnr !== null
  const personal = links.filter((link) => link.kind !== 'agency')
  const asked = known || traveller.documents.length > 0
  const sum = (pick: (link: LinkFact) => number) =>
    asked ? personal.reduce((t, link) => t + pick(link), 0) : Number.NaN
  return {
    size: known ? companions.length + 1 : Number.NaN,
    children: known ? companions.filter((other) => isChild(other, ground.arrivalMs)).length : Number.NaN,
    surnames: known ? countSurnames(traveller, companions) : Number.NaN,
    companionFinds: companions.length === 0 ? Number.NaN : countFinds(companionHistories, ground.asOfMs),
    companionArrivals: companions.length === 0 ? Number.NaN : mostArrivals(companionHistories, ground.asOfMs),
    shared: countShared(ground),
    sharedOnFlight: sum((link) => link.onFlight),
    linkedFinds: sum((link) => link.finds),
    linkedDrugFinds: sum((link) => link.drugFinds),
  }
}

function isChild(other: Traveller, arrivalMs: number): boolean {
  if (other.kind === 'child' || other.kind === 'infant') return true
  return (arrivalMs - isoToMs(other.birthOn)) / (365.25 * 86_400_000) < 18
}

function countSurnames(traveller: Traveller, companions: readonly Traveller[]): number {
  const surnames = new Set([traveller.name.surname.toUpperCase()])
  for (const other of companions) surnames.add(other.name.surname.toUpperCase())
  return surnames.size
}

function countFinds(histories: readonly PersonHistory[], asOfMs: number): number {
  let finds = 0
  for (const { arrivals } of histories) {
    for (const { arrivalAt, outcome } of arrivals) {
      if (outcome !== null && outcome !== 'nothing' && isoToMs(arrivalAt) < asOfMs) finds += 1
    }
  }
  return finds
}

function mostArrivals(histories: readonly PersonHistory[], asOfMs: number): number {
  let most = 0
  for (const { arrivals } of histories) {
    let count = 0
    for (const { arrivalAt } of arrivals) {
      const at = isoToMs(arrivalAt)
      if (at < asOfMs && at >= asOfMs - yearMs) count += 1
    }
    most = Math.max(most, count)
  }
  return most
}

function countShared(ground: Ground): PartyFacts['shared'] {
  const { pnr, traveller } = ground.dossier
  const has = (kind: 'phone' | 'email' | 'address') => pnr?.contacts.some((contact) => contact.kind === kind) ?? false
  return {
    phone: peopleOf(ground, 'phone', has('phone')),
    email: peopleOf(ground, 'email', has('email')),
    address: peopleOf(ground, 'address', has('address')),
    card: peopleOf(ground, 'card', pnr?.payments.some((payment) => payment.cardEnd !== null) ?? false),
    document: peopleOf(
      ground,
      'document',
      traveller.documents.some((document) => document.number !== null),
    ),
    agency: peopleOf(ground, 'agency', (pnr?.agency?.iataNumber ?? null) !== null),
  }
}

function peopleOf(ground: Ground, kind: LinkKind, isStated: boolean): number {
  let people = isStated ? 0 : Number.NaN
  for (const link of ground.dossier.links) {
    if (link.kind === kind) people = Number.isNaN(people) ? link.people : Math.max(people, link.people)
  }
  return people
}
