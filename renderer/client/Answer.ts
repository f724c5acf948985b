/** What a screen holds of a request: nothing yet, an answer, or the reason why there is none (the last answer stays in sight). */
export type Answer<T> = {
  readonly state: 'loading' | 'ready' | 'failed'
  readonly value: T | null
  /** Key of the sentence for the user; null while all is well. */
  readonly failure: string | null
}

export const loading: Answer<never> = { state: 'loading', value: null, failure: null }

export function ready<T>(value: T): Answer<T> {
  return { state: 'ready', value, failure: null }
}

export function failed<T>(before: Answer<T>, failure: string): Answer<T> {
  return { state: 'failed', value: before.value, failure }
}
