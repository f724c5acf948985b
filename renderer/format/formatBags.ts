/** Says how much someone carries: `3 · 71 kg`, `0`. */
export function formatBags(bags: { readonly pieces: number; readonly weightKg: number | null }): string {
  if (bags.pieces === 0) return '0'
  return bags.weightKg === null ? `${bags.pieces}` : `${bags.pieces} · ${Math.round(bags.weightKg)} kg`
}
