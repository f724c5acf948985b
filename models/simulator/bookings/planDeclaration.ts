/** What a traveller tells customs on the way: most tick "nothing"; those who hide something rarely say so. */
import type { DeclaredItem } from '#core/declaration/Declaration.ts'
import type { Random } from '../Random.ts'
import type { KindName, TripKind } from '../tables/kinds.ts'
import type { Guilt, SimulatedDeclaration } from './Booking.ts'
import type { FlightScene } from './FlightScene.ts'
import type { TripPlan } from './planTrip.ts'

const purposes: Readonly<Record<KindName, SimulatedDeclaration['purpose']>> = {
  resident: 'return',
  business: 'return',
  tourist: 'tourism',
  visitor: 'business',
  family: 'family',
  student: 'study',
  worker: 'other',
  trader: 'business',
  group: 'return',
  transit: 'other',
}

/** Share of declarants who name each kind of goods, with what they write, unit and value in dollars. */
const usual: readonly (readonly [DeclaredItem['category'], number, readonly string[], string, number])[] = [
  ['alcohol', 0.13, ['whisky', 'wine', 'sake'], 'bottle', 90],
  ['tobacco', 0.06, ['cigarettes'], 'carton', 35],
  ['perfume', 0.05, ['perfume'], 'item', 80],
  ['gift', 0.1, ['gift', 'sweets', 'tea'], 'item', 60],
  ['goods', 0.05, ['handbag', 'watch', 'clothes', 'electronics'], 'item', 900],
  ['food', 0.08, ['snacks', 'sausage', 'fruit', 'spices'], 'kg', 30],
  ['plant', 0.012, ['seeds', 'dried flowers'], 'item', 15],
  ['medicine', 0.045, ['cold medicine', 'vitamins', 'prescription medicine'], 'item', 40],
]

export function planDeclaration(
  scene: FlightScene,
  who: { readonly kind: TripKind; readonly plan: TripPlan; readonly guilt: Guilt | null },
): SimulatedDeclaration | null {
  if (!who.plan.declares) return null
  const { random, flight } = scene
  const drugs = who.guilt?.offence === 'drugs'
  const mobile = random.chance(0.55)
  const last = flight.arrival - 20
  return {
    minute: mobile
      ? Math.min(last, flight.departure + random.between(-600, flight.arrival - flight.departure - 25))
      : last - random.between(1, 60),
    channel: mobile ? 'mobile' : random.chance(0.9) ? 'paper' : 'kiosk',
    items: declareItems(who.guilt, random),
    cashUsd: random.chance(0.012)
      ? random.between(101, 420) * 100
      : random.chance(0.1)
        ? random.between(2, 80) * 100
        : null,
    stayDays: Math.max(1, who.plan.stayDays + (random.chance(drugs ? 0.3 : 0.08) ? random.between(-2, 4) : 0)),
    saysAlone: random.chance(drugs ? 0.3 : 0.05),
    purpose: drugs && random.chance(0.3) ? 'tourism' : purposes[who.kind.name],
  }
}

function declareItems(guilt: Guilt | null, random: Random): readonly DeclaredItem[] {
  const items: DeclaredItem[] = []
  // People who hide something name a little less.
  const openness = guilt === null ? 1 : 0.6
  for (const [category, share, texts, unit, usd] of usual) {
    if (!random.chance(share * openness)) continue
    const quantity = random.between(1, category === 'food' ? 4 : 2)
    items.push({
      category,
      text: random.pick(texts),
      quantity,
      unit,
      value: { amount: Math.max(3, Math.round(quantity * random.logNormal(usd, 0.6))), currency: 'USD' },
    })
  }
  return items
}
