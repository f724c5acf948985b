/** Small bridges between the records' `null` and the arithmetic's NaN. */
export function numberOrNaN(value: number | null | undefined): number {
  return value ?? Number.NaN
}

/** 1, 0, or NaN where it is not known. */
export function flagOrNaN(value: boolean | null | undefined): number {
  return value === null || value === undefined ? Number.NaN : value ? 1 : 0
}
