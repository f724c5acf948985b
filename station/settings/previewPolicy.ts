/** What another capacity rule and other weights would change on the next flights: whom they bring onto the lists, whom they let go. */
import type { PolicyPreview, PolicyView } from '#core/contract/settings.ts'
import type { WorklistEntry } from '#core/worklist/WorklistEntry.ts'
import { rankTravellers } from '#models/ranking/rankTravellers.ts'
import { createKeyedHash } from '../identity/createKeyedHash.ts'
import { loadBook } from '../intake/loadBook.ts'
import { gatherDossiers } from '../jobs/gatherDossiers.ts'
import { findHits } from '../lists/findHits.ts'
import { judgeFlight } from '../lists/judgeFlight.ts'
import { policyWithoutModels } from '../lists/policyWithoutModels.ts'
import { readPolicy } from '../lists/readPolicy.ts'
import { toCandidates } from '../lists/toCandidates.ts'
import type { Station } from '../Station.ts'
import { flightsAhead } from '../watch/flightsAhead.ts'

/** Enough to see what a rule does, few enough to wait for. */
const flightsLookedAt = 8

type Look = PolicyPreview['flights'][number]
type Mover = Look['enters'][number]

export async function previewPolicy(station: Station, wish: PolicyView): Promise<PolicyPreview> {
  const ids = flightsAhead(station)
  const flights: Look[] = []
  for (const id of ids.slice(0, flightsLookedAt)) {
    const look = await lookAt(station, id, wish)
    if (look !== null) flights.push(look)
  }
  return { flights, more: Math.max(0, ids.length - flightsLookedAt) }
}

/** Both lists are made by the same steps from the same data, so that they differ by the rule alone. */
async function lookAt(station: Station, flightId: string, wish: PolicyView): Promise<Look | null> {
  const { store } = station
  if (store.keeping.isSeparated(flightId)) return null
  const keyedHash = createKeyedHash(station.identitySecret)
  const now = station.clock().toISOString()
  const gathered = store.read(() => {
    const book = loadBook(store, flightId)
    return book === null || book.row === null ? null : gatherDossiers({ store, book, keyedHash, now })
  })
  if (gathered === null) return null
  const judged = await judgeFlight(station, gathered)
  const candidates = toCandidates(station, { gathered, judged, hits: findHits(station, gathered) })
  const rank = (settings: Station['settings']): readonly WorklistEntry[] => {
    const usual = readPolicy({ ...station, settings }, gathered, keyedHash)
    const isJudged = judged.high !== null || judged.drug !== null
    return rankTravellers(candidates, isJudged ? usual : policyWithoutModels(usual, candidates))
  }
  const names = new Map(
    gathered.book.members.map(({ traveller: { id, name } }) => [id, `${name.surname} ${name.given}`.trim()]),
  )
  const [before, after] = [rank(station.settings), rank({ ...station.settings, ...wish })]
  const flight = store.flights.readRow(gathered.row)
  return {
    flightId,
    arrivalAt: flight?.flight.arrivalAt ?? null,
    travellers: gathered.travellers.length,
    hasOwnCapacity: (flight?.capacity ?? null) !== null,
    ...counts(before, after),
    enters: difference(after, before, names).map(turned),
    leaves: difference(before, after, names),
  }
}

const isProposed = ({ selection }: WorklistEntry): boolean => selection !== null && selection.reason !== 'companion'
const isRandom = ({ selection }: WorklistEntry): boolean => selection?.reason === 'random'

function counts(before: readonly WorklistEntry[], after: readonly WorklistEntry[]) {
  return {
    selectedBefore: before.filter(isProposed).length,
    selectedAfter: after.filter(isProposed).length,
    randomBefore: before.filter(isRandom).length,
    randomAfter: after.filter(isRandom).length,
  }
}

/** Those proposed in `one` and not in `other`; ranks as seen from `one`. */
function difference(
  one: readonly WorklistEntry[],
  other: readonly WorklistEntry[],
  names: ReadonlyMap<string, string>,
): Mover[] {
  const entryOf = new Map(other.map((entry) => [entry.travellerId, entry]))
  return one.filter(isProposed).flatMap((entry) => {
    const there = entryOf.get(entry.travellerId)
    if (there !== undefined && isProposed(there)) return []
    return [
      {
        travellerId: entry.travellerId,
        name: names.get(entry.travellerId) ?? '',
        reason: entry.selection?.reason ?? null,
        rankBefore: entry.rank,
        rankAfter: there?.rank ?? 0,
      },
    ]
  })
}

function turned({ rankBefore, rankAfter, ...mover }: Mover): Mover {
  return { ...mover, rankBefore: rankAfter, rankAfter: rankBefore }
}
