/** Every feature there is, in frozen order: rows of saved features and of packs are read by these places. */
import { baggageFeatures } from './baggageFeatures.ts'
import { bookingFeatures } from './bookingFeatures.ts'
import { checkInFeatures } from './checkInFeatures.ts'
import { declarationFeatures } from './declarationFeatures.ts'
import type { FeatureDef } from './FeatureDef.ts'
import { historyFeatures } from './historyFeatures.ts'
import { itineraryFeatures } from './itineraryFeatures.ts'
import { partyFeatures } from './partyFeatures.ts'
import { paymentFeatures } from './paymentFeatures.ts'
import { riskFeatures } from './riskFeatures.ts'
import { travellerFeatures } from './travellerFeatures.ts'

export const catalogue: readonly FeatureDef[] = [
  ...travellerFeatures,
  ...bookingFeatures,
  ...paymentFeatures,
  ...itineraryFeatures,
  ...partyFeatures,
  ...baggageFeatures,
  ...checkInFeatures,
  ...historyFeatures,
  ...declarationFeatures,
  ...riskFeatures,
]
