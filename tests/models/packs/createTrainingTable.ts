/** An invented service: travellers by flight-day, checked by risk or by chance, with a hidden truth that grows from few features. */
import { generateKeyPairSync } from 'node:crypto'
import { createRandom } from '#models/learners/trees/createRandom.ts'
import type { FeatureLists } from '#models/packs/featureLists.ts'
import type { PackFeature } from '#models/packs/PackFeature.ts'
import { defaultPackSettings, type PackSettings } from '#models/packs/PackSettings.ts'
import type { TrainingTable } from '#models/packs/TrainingTable.ts'

const airportCodec = { name: 'airport', decode: (code: number) => `A${code}` }
const sexCodec = { name: 'sex', decode: (code: number) => (code === 1 ? 'F' : 'M') }

const catalogue: readonly PackFeature[] = [
  { id: 'lead-hours', kind: 'number', codec: null, direction: -1 },
  { id: 'not-in-pack', kind: 'number', codec: null },
  { id: 'cash', kind: 'flag', codec: null, direction: 1 },
  { id: 'alone', kind: 'flag', codec: null },
  { id: 'from', kind: 'token', codec: airportCodec },
  { id: 'via', kind: 'token', codec: airportCodec },
  { id: 'sex', kind: 'category', codec: sexCodec, protected: true },
  { id: 'weight-kg', kind: 'number', codec: null },
  { id: 'declared', kind: 'flag', codec: null },
]

export const lists: FeatureLists = {
  catalogue,
  high: catalogue.map((feature) => feature.id).filter((id) => id !== 'not-in-pack' && id !== 'declared'),
  drug: catalogue.map((feature) => feature.id).filter((id) => id !== 'not-in-pack'),
}

/** Small learners: a pack in two seconds. */
export const settings: PackSettings = {
  ...defaultPackSettings,
  trees: { ...defaultPackSettings.trees, rounds: 60, earlyStoppingRounds: 15, threads: 1 },
  forest: { ...defaultPackSettings.forest, trees: 20, threads: 1 },
  network: defaultPackSettings.network && { ...defaultPackSettings.network, hidden: [16, 8], batch: 128, epochs: 8 },
  autoencoder: defaultPackSettings.autoencoder && { ...defaultPackSettings.autoencoder, hidden: [8, 3], epochs: 3 },
  resamples: 60,
}

export function createTrainingTable(n: number, seed: number): TrainingTable {
  const random = createRandom(seed)
  const table = {
    rows: new Float32Array(n * catalogue.length),
    n,
    labels: new Int8Array(n),
    propensity: new Float32Array(n),
    randomArm: new Uint8Array(n),
    at: new Float64Array(n),
    day: new Int32Array(n),
    identity: Int32Array.from({ length: n }, (_, row) => row),
    truth: new Int8Array(n),
  }
  for (let row = 0; row < n; row++) {
    const lead = -Math.log(1 - random.next()) * 300
    const [cash, alone] = [random.next() < 0.15 ? 1 : 0, random.next() < 0.5 ? 1 : 0]
    const from = random.integer(30)
    const weight = random.next() < 0.1 ? Number.NaN : 10 + 20 * random.next()
    const values = [lead, random.next(), cash, alone, from, from % 5, random.integer(2), weight, random.integer(2)]
    table.rows.set(values, row * catalogue.length)
    const z = -4 + (lead < 48 ? 1.5 : 0) + 2 * cash * alone + (from % 6 === 0 ? 1.5 : 0) + (weight > 26 ? 0.7 : 0)
    const p = 1 / (1 + Math.exp(-z))
    table.truth[row] = random.next() < p ? 1 : 0
    const byChance = random.next() < 0.1
    const byRisk = random.next() < Math.min(1, 3 * p)
    table.randomArm[row] = byChance && !byRisk ? 1 : 0
    table.propensity[row] = 1 - 0.9 * (1 - Math.min(1, 3 * p))
    table.labels[row] = byChance || byRisk ? table.truth[row]! : -1
    table.day[row] = Math.floor(row / 150)
    table.at[row] = Date.UTC(2026, 0, 1) + table.day[row]! * 86_400_000
  }
  return table
}

export function createKeys() {
  return generateKeyPairSync('ed25519')
}
