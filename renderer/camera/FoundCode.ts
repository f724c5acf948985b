/** A bar code seen by the camera, and what the worker that looks for them answers. */
export type FoundCode = { readonly text: string; readonly format: string }

export type CodeAnswer =
  | { readonly kind: 'looked'; readonly codes: readonly FoundCode[] }
  /** The reader itself could not be started. */
  | { readonly kind: 'failed' }
