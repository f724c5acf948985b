/** Gathers everything held on one person: each arrival with its page, why it was proposed for a check, and what models were given. */
import type { PersonPackage } from '#core/contract/people.ts'
import type { TravellerPage } from '#core/contract/travellers.ts'
import type { Bilingual } from '#core/text/Bilingual.ts'
import type { Engine } from '../engine/Engine.ts'
import { readFeatures } from '../jobs/readFeatures.ts'
import { formatRequest } from './personRequests.ts'
import { readTraveller } from '../jobs/readTraveller.ts'

export type PersonQuestion = { readonly travellerId: string; readonly reason: string; readonly by: string }

type Arrival = PersonPackage['arrivals'][number]

/** Null: no such traveller, or only kept apart. */
export async function exportPerson(engine: Engine, question: PersonQuestion): Promise<PersonPackage | null> {
  const { travellerId, reason, by } = question
  const { settings, clock } = engine.station
  const own = await readArrival(engine, travellerId)
  if (own === null) return null
  const others = own.page.history.filter((arrival) => arrival.travellerId !== travellerId)
  const arrivals = [own]
  const keptApart: string[] = []
  for (const other of others) {
    const found = await readArrival(engine, other.travellerId)
    if (found === null) keptApart.push(other.travellerId)
    else arrivals.push(found)
  }
  const at = clock().toISOString()
  const { store } = engine.station
  const row = store.travellers.readRowOf(travellerId)
  const identity = row === null ? null : store.travellers.readIdentityOf(row)
  const requests = store.answering.readRequestsOf(identity, travellerId).map(formatRequest)
  const about = { form: 'gateside-person-1', station: settings.id, at, by, reason, travellerId } as const
  return { ...about, copy: 'file', arrivals, keptApart, requests }
}

async function readArrival(engine: Engine, travellerId: string): Promise<Arrival | null> {
  const page = await readTraveller(engine, travellerId)
  if (page === null) return null
  const { store } = engine.station
  const row = store.travellers.readRowOf(travellerId)
  const rejected = row === null ? [] : store.watchlist.readRejected(row)
  const features = (['high', 'drug'] as const).flatMap(
    (model) => readFeatures(engine.station, travellerId, model) ?? [],
  )
  return {
    page,
    selected: explainSelection(page),
    rejectedMatches: rejected.map(({ reference, at, reason }) => ({ reference, at, reason })),
    features,
  }
}

const words: Readonly<Record<string, Bilingual>> = {
  watchlist: { ko: '감시 목록과 일치', en: 'match with the watchlist' },
  pattern: { ko: '위험 유형에 해당', en: 'risk pattern' },
  score: { ko: '모형 점수', en: 'score of a model' },
  random: { ko: '무작위 선정', en: 'chosen at random' },
  manual: { ko: '직원이 직접 선정', en: 'chosen by an officer' },
  companion: { ko: '선정된 사람의 동행', en: 'travels with someone chosen' },
}

/** The kind of selection, what it names, and the reasons that spoke for it, strongest first. */
function explainSelection({ row }: TravellerPage): Bilingual | null {
  const { selection } = row
  if (selection === null) return null
  const reasons = [...(row.drug?.reasons ?? []), ...(row.high?.reasons ?? [])]
    .filter((reason) => reason.logOdds > 0)
    .toSorted((a, b) => b.logOdds - a.logOdds)
  const say = (language: 'ko' | 'en'): string => {
    const kind = words[selection.reason]?.[language] ?? selection.reason
    const named = selection.label?.[language] ?? ''
    const why = [...new Set(reasons.map((reason) => reason.text[language]))]
    return [[kind, named].filter(Boolean).join(': '), ...why].join('; ')
  }
  return { ko: say('ko'), en: say('en') }
}
