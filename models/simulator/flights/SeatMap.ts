/** Free and taken seats of one flight; parties get neighbours where they can be had. */
import type { Random } from '../Random.ts'
import { equipments, type Route } from '../tables/routes.ts'

export class SeatMap {
  private readonly labels: string[] = []
  private readonly taken: Uint8Array
  private readonly businessSeats: number
  private readonly across: number

  constructor(route: Route) {
    const shape = equipments[route.equipment]
    this.across = shape.letters.length
    // Business rows hold every second letter.
    for (let row = 1; row <= shape.business; row++) {
      for (let i = 0; i < shape.letters.length - 1; i += 2) this.labels.push(label(row, shape.letters, i))
    }
    this.businessSeats = this.labels.length
    for (let row = shape.business + 1; row <= shape.rows; row++) {
      for (let i = 0; i < shape.letters.length; i++) this.labels.push(label(row, shape.letters, i))
    }
    this.taken = new Uint8Array(this.labels.length)
  }

  /** Gives `count` seats; fewer neighbours as the cabin fills, never the same seat twice; an empty text when full. */
  take(count: number, business: boolean, random: Random): readonly string[] {
    const wantsBusiness = business && this.businessSeats > 0
    const low = wantsBusiness ? 0 : this.businessSeats
    const high = wantsBusiness ? this.businessSeats : this.labels.length
    for (let attempt = 0; attempt < 6 && count <= this.across; attempt++) {
      const start = low + random.below(Math.max(1, high - low - count))
      if (this.isFree(start, count)) return this.mark(start, count)
    }
    return Array.from({ length: count }, () => this.single(low, high, random))
  }

  private isFree(start: number, count: number): boolean {
    for (let i = start; i < start + count; i++) if (this.taken[i] !== 0) return false
    return true
  }

  private mark(start: number, count: number): readonly string[] {
    this.taken.fill(1, start, start + count)
    return this.labels.slice(start, start + count)
  }

  private single(low: number, high: number, random: Random): string {
    const size = high - low
    const start = random.below(size)
    for (let i = 0; i < size; i++) {
      const seat = low + ((start + i) % size)
      if (this.taken[seat] === 0) return this.mark(seat, 1)[0] as string
    }
    return low > 0 ? '' : this.single(this.businessSeats, this.labels.length, random)
  }
}

const label = (row: number, letters: string, i: number): string => String(row).padStart(2, '0') + letters.charAt(i)
