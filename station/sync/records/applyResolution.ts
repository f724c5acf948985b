/** A person's word on two records of one check: the kept one counts, the other stays as a record that was dropped. */
import { settleTwins } from '../../log/settleTwins.ts'
import type { Applying } from './Applying.ts'
import type { Arrived } from './applyRecord.ts'
import { readPerson } from './findAbout.ts'

export type ResolutionBody = { readonly kept: string; readonly dropped: string; readonly by: string }

/** The word is kept even where the records have not come yet: it holds as soon as they do. */
export function applyResolution(applying: Applying, { record }: Arrived): 'applied' {
  const { store } = applying.station
  const { kept, dropped } = JSON.parse(record.body) as ResolutionBody
  const { at, station, seq } = record
  const save = () => store.twins.saveResolution({ kept, dropped, at, station, seq })
  const person = readPerson(store, store.twins.readOwner(kept) ?? '')
  if (person === null) {
    save()
    return 'applied'
  }
  settleTwins(store, person, save)
  applying.counted.add(person.flightRow)
  applying.travellers.add(person.traveller.id)
  return 'applied'
}
