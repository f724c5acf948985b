/** Great-circle distance between two points in kilometres (haversine, mean Earth radius of IUGG 1980). */
export type Point = { readonly lat: number; readonly lon: number }

const radiusKm = 6371.0088
const toRadians = Math.PI / 180

export function distanceKm(a: Point, b: Point): number {
  const sinLat = Math.sin(((b.lat - a.lat) * toRadians) / 2)
  const sinLon = Math.sin(((b.lon - a.lon) * toRadians) / 2)
  const h = sinLat * sinLat + Math.cos(a.lat * toRadians) * Math.cos(b.lat * toRadians) * sinLon * sinLon
  return 2 * radiusKm * Math.asin(Math.min(1, Math.sqrt(h)))
}
