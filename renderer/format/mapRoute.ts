/** Projects the legs of a route onto a small map: great circles cut into short pieces, centred on the middle of the route. */
import { landPath } from './landPath.ts'
import { type PlacedLabel, placeLabels } from './placeLabels.ts'

type Point = readonly [number, number]
type Leg = {
  readonly from: string | null
  readonly to: string | null
  readonly fromPoint: Point | null
  readonly toPoint: Point | null
  readonly isThisFlight: boolean
}
export type RouteMapping = {
  /** Outlines of land in sight. */
  readonly land: string
  readonly grid: readonly string[]
  readonly arcs: readonly { readonly path: string; readonly here: boolean }[]
  /** A place that a way around the world comes to twice stands there twice. */
  readonly points: readonly PlacedLabel[]
}
type Size = { readonly width: number; readonly height: number }
type Frame = { readonly x: (lon: number) => number; readonly y: (lat: number) => number }

const steps = 32
const margin = 26
/** Smallest spread of the map in degrees, so that a short hop does not fill it. */
const leastSpread = 16
const radian = Math.PI / 180

/** Points are `[latitude, longitude]` in degrees. Null where no leg has both of its places. */
export function mapRoute(legs: readonly Leg[], size: Size): RouteMapping | null {
  const placed = unwrapped(legs)
  if (placed.length === 0) return null
  const frame = fit(
    placed.flatMap((leg) => leg.line),
    size,
  )
  const places = new Map<string, { readonly code: string; readonly at: Point }>()
  for (const { from, to, line } of placed)
    for (const [code, at] of [[from, line[0]] as const, [to, line.at(-1)] as const])
      if (code && at) places.set(`${code} ${Math.round(at[1])}`, { code, at })
  return {
    land: landPath(frame, size),
    grid: gridLines(frame, size),
    arcs: placed.map((leg) => ({ path: pathOf(leg.line, frame), here: leg.isThisFlight })),
    points: placeLabels(
      [...places.values()].map(({ code, at: [lat, lon] }) => ({
        code,
        x: round(frame.x(lon)),
        y: round(frame.y(lat)),
      })),
      size,
    ),
  }
}

/** Spherical interpolation between two places (Ed Williams, Aviation Formulary, "Intermediate points on a great circle"). */
function greatCircle([lat1, lon1]: Point, [lat2, lon2]: Point): readonly Point[] {
  const [a, b] = [vector(lat1, lon1), vector(lat2, lon2)]
  const angle = Math.acos(Math.min(1, Math.max(-1, a[0] * b[0] + a[1] * b[1] + a[2] * b[2])))
  if (angle < 1e-6) return [[lat1, lon1]]
  return Array.from({ length: steps + 1 }, (_, step) => {
    const f = step / steps
    const [wa, wb] = [Math.sin((1 - f) * angle) / Math.sin(angle), Math.sin(f * angle) / Math.sin(angle)]
    const [x, y, z] = [wa * a[0] + wb * b[0], wa * a[1] + wb * b[1], wa * a[2] + wb * b[2]]
    return [Math.atan2(z, Math.hypot(x, y)) / radian, Math.atan2(y, x) / radian] as const
  })
}

function vector(lat: number, lon: number): readonly [number, number, number] {
  const [f, l] = [lat * radian, lon * radian]
  return [Math.cos(f) * Math.cos(l), Math.cos(f) * Math.sin(l), Math.sin(f)]
}

type PlacedLeg = {
  readonly from: string | null
  readonly to: string | null
  readonly isThisFlight: boolean
  readonly line: readonly Point[]
}

/** Each longitude is written near the one before, so that a route over the Pacific stays in one piece. */
function unwrapped(legs: readonly Leg[]): readonly PlacedLeg[] {
  let near: number | null = null
  return legs.flatMap((leg) => {
    if (!leg.fromPoint || !leg.toPoint) return []
    const line = greatCircle(leg.fromPoint, leg.toPoint).map(([lat, lon]) => {
      const kept: number = near === null ? lon : near + ((((lon - near + 180) % 360) + 360) % 360) - 180
      near = kept
      return [lat, kept] as const
    })
    return [{ from: leg.from, to: leg.to, isThisFlight: leg.isThisFlight, line }]
  })
}

function fit(line: readonly Point[], { width, height }: Size): Frame {
  const lons = line.map(([, lon]) => lon)
  const lats = line.map(([lat]) => lat)
  const [west, east, south, north] = [Math.min(...lons), Math.max(...lons), Math.min(...lats), Math.max(...lats)]
  const perPx = Math.max(
    Math.max(east - west, leastSpread) / (width - 2 * margin),
    Math.max(north - south, leastSpread) / (height - 2 * margin),
  )
  return {
    x: (lon) => width / 2 + (lon - (west + east) / 2) / perPx,
    y: (lat) => height / 2 - (lat - (south + north) / 2) / perPx,
  }
}

function pathOf(line: readonly Point[], frame: Frame): string {
  return line.map(([lat, lon], at) => `${at === 0 ? 'M' : 'L'}${round(frame.x(lon))} ${round(frame.y(lat))}`).join('')
}

function gridLines(frame: Frame, { width, height }: Size): readonly string[] {
  const lines: string[] = []
  for (let lat = -75; lat <= 75; lat += 15) {
    const y = round(frame.y(lat))
    if (y > 0 && y < height) lines.push(`M0 ${y}H${width}`)
  }
  for (let lon = -540; lon <= 540; lon += 15) {
    const x = round(frame.x(lon))
    if (x > 0 && x < width) lines.push(`M${x} 0V${height}`)
  }
  return lines
}

const round = (value: number) => Math.round(value * 10) / 10
