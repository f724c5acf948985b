/** One picture of a film in shades of gray, row by row; 0 is black. */
export type Picture = { readonly width: number; readonly height: number; readonly gray: Uint8Array }
