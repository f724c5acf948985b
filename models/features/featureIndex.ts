/** The place of a feature in the catalogue by its id; throws for an id that does not exist, which is a bug of the caller. */
import { catalogue } from './catalogue.ts'

const places = new Map(catalogue.map((feature, place) => [feature.id, place]))

export function featureIndex(id: string): number {
  const place = places.get(id)
  if (place === undefined) throw new Error(`No feature is called ${id}.`)
  return place
}
