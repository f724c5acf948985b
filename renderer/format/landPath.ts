/** The land as one path of a map, filled by the even-odd rule; outlines that lie wholly outside are left out. */
import { landOutline } from './landOutline.ts'

type Frame = { readonly x: (lon: number) => number; readonly y: (lat: number) => number }
type Size = { readonly width: number; readonly height: number }
/** Longitude and latitude in turn, in degrees. */
type Ring = readonly number[]

const unit = 10
let decoded: readonly Ring[] | null = null

export function landPath(frame: Frame, size: Size): string {
  decoded ??= landOutline.map(decode)
  // A route over the Pacific is drawn beyond 180 degrees, and one around the world further still: it stands there as often as it is seen.
  const turns = [-720, -360, 0, 360, 720].filter((turn) => frame.x(turn + 180) > 0 && frame.x(turn - 180) < size.width)
  return decoded.flatMap((ring) => turns.map((turn) => ringPath(ring, turn, { frame, size }))).join('')
}

function decode(text: string): Ring {
  const steps = (text.match(/-?\d+/g) ?? []).map(Number)
  const ring: number[] = []
  for (let at = 0; at < steps.length; at++) ring.push((steps[at] ?? 0) + (at < 2 ? 0 : (ring[at - 2] ?? 0)))
  return ring.map((value) => value / unit)
}

type Where = { readonly frame: Frame; readonly size: Size }

function ringPath(ring: Ring, turn: number, { frame, size }: Where): string {
  const points: (readonly [number, number])[] = []
  for (let at = 0; at + 1 < ring.length; at += 2) {
    points.push([frame.x((ring[at] ?? 0) + turn), frame.y(ring[at + 1] ?? 0)])
  }
  const isSeen =
    points.some(([x]) => x > 0) &&
    points.some(([x]) => x < size.width) &&
    points.some(([, y]) => y > 0) &&
    points.some(([, y]) => y < size.height)
  if (!isSeen) return ''
  return `${points.map(([x, y], at) => `${at === 0 ? 'M' : 'L'}${x.toFixed(1)} ${y.toFixed(1)}`).join('')}Z`
}
