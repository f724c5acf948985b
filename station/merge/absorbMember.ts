/** Two records turn out to be one person: the booked one stays and takes over what the manifest said of the other. */
import type { KeyedHash } from '../identity/createKeyedHash.ts'
import type { FlightBook, Member } from './FlightBook.ts'
import { updateMember } from './members.ts'

export function absorbMember(
  book: FlightBook,
  pair: { readonly keep: Member; readonly gone: Member },
  keyedHash: KeyedHash,
): void {
  const { keep, gone } = pair
  remove(book, gone)
  for (const bag of book.bags.values()) {
    if (bag.owner !== gone) continue
    bag.owner = keep
    bag.bag = { ...bag.bag, ownerId: keep.traveller.id }
    book.dirtyBags.add(bag)
  }
  if (gone.row !== null) book.absorbed.push(pair)
  updateMember(book, keep, { person: gone.person, personRaw: gone.personRaw, onBoard: true, keyedHash })
}

function remove(book: FlightBook, gone: Member): void {
  book.dirtyMembers.delete(gone)
  book.byCode.delete(gone.code)
  for (const [key, member] of book.byDocument) if (member === gone) book.byDocument.delete(key)
  for (const members of [book.members, ...book.byName.values(), ...book.byPnr.values()]) {
    const at = members.indexOf(gone)
    if (at >= 0) members.splice(at, 1)
  }
}
