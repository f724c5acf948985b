/** The whole page of one traveller: who, how booked, which way, with whom, with which bags, and everything that speaks to it. */
import type { TravellerPage } from '#core/contract/travellers.ts'
import type { Engine } from '../engine/Engine.ts'
import { readNotes } from '../notes/readNotes.ts'
import { compareEntry } from '../page/compareEntry.ts'
import { pageBags } from '../page/pageBags.ts'
import { pageBooking } from '../page/pageBooking.ts'
import { pageDeclaration } from '../page/pageDeclaration.ts'
import { type Explanation, explainTraveller } from '../page/explainTraveller.ts'
import type { PageGround } from '../page/PageGround.ts'
import { pageHistory } from '../page/pageHistory.ts'
import { pageIdentity } from '../page/pageIdentity.ts'
import { pageItinerary, pageStay } from '../page/pageItinerary.ts'
import { pageLinks } from '../page/pageLinks.ts'
import { pageParty } from '../page/pageParty.ts'
import { readSheets } from '../sheets/issueSheet.ts'
import { pageTimeline } from '../page/pageTimeline.ts'
import { createRawShelf } from '../page/RawShelf.ts'
import { readWalkIn } from '../walkIn/readWalkIn.ts'
import { copyReason } from './copyReason.ts'
import { formatFlightView } from './formatFlightView.ts'

/** Null: no such traveller. */
export async function readTraveller(engine: Engine, travellerId: string): Promise<TravellerPage | null> {
  const read = engine.station.store.read(() => {
    const ground = gather(engine, travellerId)
    return ground === null ? null : { keys: ground.keys, page: compose(ground, travellerId) }
  })
  if (read === null) return null
  return withReasons(read.page, await explainTraveller(engine, read.keys, read.page.flight.id))
}

/** The list keeps the strongest reasons; the page has all of them, and what they add up to. */
function withReasons(page: TravellerPage, { high, drug, novelty }: Explanation): TravellerPage {
  const row = { ...page.row }
  if (row.high !== null && high !== null) row.high = { ...row.high, reasons: high.reasons.map(copyReason) }
  if (row.drug !== null && drug !== null) row.drug = { ...row.drug, reasons: drug.reasons.map(copyReason) }
  const figures = (model: Explanation['high']) => (model === null ? null : { base: model.base, total: model.total })
  const fields = novelty.map(({ text, share }) => ({ text: { ...text }, share }))
  const explanation = { ...page.explanation, high: figures(high), drug: figures(drug), novelty: fields }
  return { ...page, row, explanation }
}

function gather(engine: Engine, travellerId: string): PageGround | null {
  const { queries, station } = engine
  const keys = queries.readPageKeys(travellerId)
  const traveller = keys === null ? null : queries.readTravellerBody(keys.row)
  const card = traveller === null ? null : queries.readFlightCard(traveller.flightId)
  if (keys === null || traveller === null || card === null) return null
  const pnr = keys.pnr === null ? null : queries.readPnrBody(keys.pnr)
  const booked =
    pnr?.travellers.find((one) => one.ref !== null && one.ref === traveller.pnrRef) ??
    pnr?.travellers.find((one) => one.name.search === traveller.name.search) ??
    null
  const shelf = createRawShelf(queries)
  return { engine, keys, traveller, pnr, booked, shelf, flight: formatFlightView(station, card) }
}

function compose(ground: PageGround, travellerId: string): TravellerPage {
  const { engine, keys, flight, shelf, traveller } = ground
  // The order of the raws on the shelf is the order in which they are first asked for: booking, manifest, bags, declaration.
  shelf.place(keys.pnrRaw, null)
  shelf.place(keys.apiRaw, null)
  const parts = {
    ...pageParty(ground, travellerId),
    ...pageBooking(ground),
    itinerary: pageItinerary(ground),
    bags: pageBags(ground),
    declaration: pageDeclaration(ground),
    ...pageHistory(ground, travellerId),
  }
  return {
    ...parts,
    timeline: pageTimeline(ground, parts),
    flight,
    identity: pageIdentity(ground),
    documents: traveller.documents.map((document) => ({
      kind: document.kind,
      number: document.number,
      issuer: document.issuer,
      nationality: document.nationality,
      birthOn: document.birthOn,
      sex: document.sex,
      expiresOn: document.expiresOn,
      issuedOn: document.issuedOn,
      source: document.source,
      ...shelf.place(document.source === 'API' ? keys.apiRaw : keys.pnrRaw, document.span),
    })),
    stay: pageStay(ground),
    links: pageLinks(ground),
    watchlist: pageHits(ground),
    explanation: { high: null, drug: null, packs: packsOf(ground), rankedAt: flight.rankedAt },
    notes: readNotes(engine.station, keys.row),
    sheets: readSheets(engine.station, keys.row),
    walkIn: readWalkIn(engine.station, keys.row),
    raws: shelf.raws,
  }
}

function pageHits({ engine, keys, traveller }: PageGround): TravellerPage['watchlist'] {
  return engine.queries.readPageHits(keys.row).map((hit) => {
    const entry = engine.station.store.watchlist.findEntry(hit.reference)
    return { ...hit, evidence: [...hit.evidence], fields: entry === null ? [] : compareEntry(entry, traveller) }
  })
}

function packsOf({ engine, keys }: PageGround): string[] {
  const used = engine.queries.readListPacks(keys.flight)
  return [used.high, used.drug].filter((id) => id !== null)
}
