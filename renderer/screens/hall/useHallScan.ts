/** What a scan means in the hall: a tag its bag, a passport or boarding pass the bags of that person, nothing known nobody's. */
import { useEffect, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { BagRow, Hall } from '#core/contract/bags.ts'
import { splitId } from '#core/flight/splitId.ts'
import { cleanScan } from '#core/scan/cleanScan.ts'
import { client } from '../../client/client.ts'
import { failureKey } from '../../client/failureKey.ts'
import { useHall } from './hallStore.ts'

/** More whom one scan may mean are looked up in the search. */
const peopleAtMost = 5
/** Longer than any tag, as typed or scanned. */
const tagAtMost = 40

type HallScan = { readonly resolve: (scanned: string) => Promise<void>; readonly sentence: string | null }

export function useHallScan(hall: Hall): HallScan {
  const { t } = useTranslation()
  const { bagsFound, dialogOpened, found } = useHall()
  const [sentence, setSentence] = useState<string | null>(null)
  useEffect(() => {
    if (found === null) setSentence(null)
  }, [found])
  const resolve = async (scanned: string) => {
    const wanted = cleanScan(scanned)
    if (!wanted) return
    setSentence(null)
    try {
      const answer = wanted.length <= tagAtMost ? await client.bags.find({ text: wanted }) : { rows: [], belt: null }
      if (answer.rows.length > 0) return await bagsFound(wanted, answer.rows, answer.belt)
      const person = await bagsOfPerson(wanted, hall)
      if (person !== null && person.rows.length > 0) {
        if (person.isUnsure) setSentence(t('hall.severalPeople'))
        return await bagsFound(wanted, person.rows, person.rows[0]?.belt ?? null)
      }
      // Nothing is in hand then: the bag before must not take what is meant for this one.
      useHall.setState({ found: { text: wanted, ids: [] }, cursorId: null })
      setSentence(person === null ? t('hall.notHere', { text: wanted.slice(0, 20) }) : t('hall.noBagsOf'))
      if (/^\d{10}$/.test(wanted.replaceAll(/[\s-]/g, ''))) dialogOpened('add')
    } catch (error) {
      setSentence(t(failureKey(error)))
    }
  }
  return { resolve, sentence }
}

type PersonsBags = { readonly rows: readonly BagRow[]; readonly isUnsure: boolean }

/** A passport in the hall: the person's bags, wherever they lie; of several whom it may mean all. Null: it names nobody. */
async function bagsOfPerson(text: string, hall: Hall): Promise<PersonsBags | null> {
  const { kind, travellerId, candidates } = await client.scan.resolve({ text })
  // A tag that is one digit off is somebody else's bag.
  if (kind === 'bagTag' || (travellerId === null && candidates.length === 0)) return null
  const ids = travellerId === null ? candidates.slice(0, peopleAtMost).map((it) => it.travellerId) : [travellerId]
  const flights = new Set(ids.map((id) => splitId(id).flightId))
  const here = hall.belts.flatMap((belt) => belt.flights).filter(({ flightId }) => flights.has(flightId))
  const lists = await Promise.all(here.map(({ flightId }) => client.bags.list({ flightId })))
  const rows = lists.flatMap((list) => list.rows).filter((row) => row.ownerId !== null && ids.includes(row.ownerId))
  return { rows, isUnsure: new Set(rows.map((row) => row.ownerId)).size > 1 }
}
