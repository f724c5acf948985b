/** A traveller's page that was asked for before its screen is there, so that the screen need not ask again. */
import type { TravellerPage } from '#core/contract/travellers.ts'
import { client } from '../../client/client.ts'

type Early = { readonly travellerId: string; readonly page: Promise<TravellerPage> }

let asked: Early | null = null
let arrived: string | null = null

export function askEarly(travellerId: string): Promise<TravellerPage> {
  const page = client.travellers.read({ travellerId })
  asked = { travellerId, page }
  return page
}

/** Whether nothing else was asked for since. */
export function isLatest(page: Promise<TravellerPage>): boolean {
  return asked?.page === page
}

/** The user went elsewhere, or the page is in the store: what was asked for serves nobody any more. */
export function forgetEarly(): void {
  asked = null
}

/** The page under way, once. */
export function takeEarly(travellerId: string): Promise<TravellerPage> | null {
  if (asked?.travellerId !== travellerId) return null
  const { page } = asked
  asked = null
  return page
}

/** The page is in the store before its screen is there. */
export function noteArrived(travellerId: string): void {
  arrived = travellerId
}

/** True once after `noteArrived`. */
export function hasArrived(travellerId: string): boolean {
  if (arrived !== travellerId) return false
  arrived = null
  return true
}
