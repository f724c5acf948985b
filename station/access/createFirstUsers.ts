/** Makes the people of a new station and gives their one-time PINs, which are shown once and kept nowhere. */
import type { Store } from '#db/store.ts'
import { type AddedUser, createDesk, type NewPerson } from './createDesk.ts'

/** Those already there are left alone, so that running it twice changes nothing. */
export async function createFirstUsers(
  at: { readonly store: Store; readonly clock: () => Date },
  people: readonly NewPerson[],
): Promise<readonly AddedUser[]> {
  const desk = createDesk({ ...at, autoLockMinutes: () => 0 })
  const added: AddedUser[] = []
  try {
    for (const person of people) {
      const one = await desk.addUser(person)
      if (one !== null) added.push(one)
    }
    return added
  } finally {
    await desk.close()
  }
}
