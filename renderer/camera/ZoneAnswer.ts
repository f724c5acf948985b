/** What the worker that reads machine-readable lines answers to a picture. */
export type ZoneAnswer =
  /** `text`: the lines, once they are sure; `isUnsure`: they were seen again and again and are still not. */
  | { readonly kind: 'looked'; readonly isSeen: boolean; readonly isUnsure: boolean; readonly text: string | null }
  | { readonly kind: 'failed' }
