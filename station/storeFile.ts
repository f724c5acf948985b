/** Where the store lies in the folder of a station. */
import { join } from 'node:path'

export function storeFile(dir: string): string {
  return join(dir, 'station.db')
}
