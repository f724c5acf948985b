/** Protected attributes by name only: what they are is never given as a reason, only that the profile as a whole spoke. */
import type { Words } from './Sentence.ts'

export const profileMeaning = 'traveller-profile'

/** One word per protected feature; several features may share one. */
export const profileWords: Readonly<Record<string, Words>> = {
  'age-years': ['age', '연령'],
  sex: ['sex', '성별'],
  nationality: ['nationality', '국적'],
  'resident-here': ['residence', '거주지'],
  'nationality-off-route': ['tie to the route', '경로 연고'],
  'nationality-route-find-rate': ['nationality', '국적'],
  'nationality-route-drug-rate': ['nationality', '국적'],
}
