/** Where packs lie: those shipped with the product, those of a station. */
import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import type { ModelName } from '#core/worklist/Score.ts'

const shipped = fileURLToPath(new URL('../../assets/packs/', import.meta.url))

export const shippedFolder = (model: ModelName): string => join(shipped, model)
/** The pack that judges, where people of this station decided so. */
export const forceFolder = (dir: string, model: ModelName): string => join(dir, 'packs', model)
/** Packs of which people have to decide or have decided. */
export const candidatesFolder = (dir: string): string => join(dir, 'packs', 'candidates')
export const candidateFolder = (dir: string, id: string): string => join(candidatesFolder(dir), id)

/** Base64 Ed25519 public keys of those who sign the shipped packs. */
export function readShippedKeys(): readonly string[] {
  const file = join(shipped, 'trusted.json')
  return existsSync(file) ? (JSON.parse(readFileSync(file, 'utf8')) as readonly string[]) : []
}
