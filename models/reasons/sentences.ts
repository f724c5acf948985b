/** The sentence of every feature that may be a reason of its own. */
import { baggageSentences } from './baggageSentences.ts'
import { bookingSentences } from './bookingSentences.ts'
import { checkInSentences } from './checkInSentences.ts'
import { declarationSentences } from './declarationSentences.ts'
import { historySentences } from './historySentences.ts'
import { itinerarySentences } from './itinerarySentences.ts'
import { partySentences } from './partySentences.ts'
import { paymentSentences } from './paymentSentences.ts'
import { riskSentences } from './riskSentences.ts'
import type { Sentences } from './Sentence.ts'
import { travellerSentences } from './travellerSentences.ts'

export const sentences: Sentences = {
  ...travellerSentences,
  ...bookingSentences,
  ...paymentSentences,
  ...itinerarySentences,
  ...partySentences,
  ...baggageSentences,
  ...checkInSentences,
  ...historySentences,
  ...declarationSentences,
  ...riskSentences,
}
