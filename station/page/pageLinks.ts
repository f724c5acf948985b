/** Who else used the same phone, e-mail, card, address, document or agency, and what was found on them. */
import type { TravellerPage } from '#core/contract/travellers.ts'
import type { PageGround } from './PageGround.ts'

export function pageLinks(_ground: PageGround): TravellerPage['links'] {
  return []
}
