/** A name in other letters as Latin capitals, for eyes and machines that cannot read it; null where it is Latin already. */
import { searchName } from './searchName.ts'

const latin = /^[\p{Script=Latin}\p{M}\p{P}\p{Zs}\p{N}]*$/u

export function latinName(name: string): string | null {
  if (latin.test(name)) return null
  const written = searchName(name)
  return written === '' ? null : written
}
