/**
 * Makes the packs that ship: simulates months of arrivals, takes them in by the ordinary import, trains both models on what
 * the lists saw and the checks found, and writes them to assets/packs with the key that signed them (the key itself is thrown
 * away). Run: node station/training/trainShipped.ts --seed 1 --days 180 --travellers 2000 [--inspected 0.06] [--start 2026-01-01] [--out DIR]
 */
import { generateKeyPairSync, type KeyObject, randomBytes } from 'node:crypto'
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { parseArgs } from 'node:util'
import type { Bilingual } from '#core/text/Bilingual.ts'
import type { ModelName } from '#core/worklist/Score.ts'
import { publicKeyText } from '#models/packs/packSignature.ts'
import { signPack } from '#models/packs/signPack.ts'
import type { TrainingTable } from '#models/packs/TrainingTable.ts'
import { defaultSettings } from '#models/simulator/tables/settings.ts'
import { trainPack } from '#models/packs/trainPack.ts'
import { createStation } from '../createStation.ts'
import { openStation } from '../openStation.ts'
import type { Station } from '../Station.ts'
import { readTrainingTable, type Truth } from './readTrainingTable.ts'
import { takeInWorld } from './takeInWorld.ts'
import { writePack } from './writePack.ts'

type Wish = {
  readonly seed: number
  readonly days: number
  readonly travellersPerDay: number
  readonly startOn: string
  readonly inspectedShare: number
  readonly drugPer10k: number
  readonly out: string
}

const say = (text: string): void => void process.stderr.write(`${text}\n`)

function readWish(): Wish {
  const { values } = parseArgs({
    options: {
      seed: { type: 'string', default: '1' },
      days: { type: 'string', default: '180' },
      travellers: { type: 'string', default: '2000' },
      inspected: { type: 'string', default: '0.06' },
      drugs: { type: 'string', default: String(defaultSettings.drugPer10k) },
      start: { type: 'string', default: '2026-01-01' },
      out: { type: 'string', default: fileURLToPath(new URL('../../assets/packs', import.meta.url)) },
    },
  })
  const { seed, days, travellers, start, out, inspected, drugs } = values
  return {
    seed: Number(seed),
    days: Number(days),
    travellersPerDay: Number(travellers),
    startOn: start,
    inspectedShare: Number(inspected),
    drugPer10k: Number(drugs),
    out,
  }
}

/** The day after the last simulated one: the packs are as old as their data, whenever they are made. */
function dayAfter(wish: Wish): string {
  return new Date(Date.parse(wish.startOn) + wish.days * 86_400_000).toISOString().slice(0, 10)
}

type Training = { readonly station: Station; readonly truth: Truth; readonly wish: Wish; readonly signer: KeyObject }

async function trainOne(model: ModelName, { station, truth, wish, signer }: Training): Promise<void> {
  const moreDrugs = wish.drugPer10k / defaultSettings.drugPer10k
  const table = readTrainingTable(station.store, model, truth)
  if (model === 'drug') weighDown(table, moreDrugs)
  const finds = table.labels.reduce((sum, label) => sum + Number(label === 1), 0)
  const checked = table.labels.reduce((sum, label) => sum + Number(label >= 0), 0)
  say(`${model}: ${table.n} travellers, ${checked} checked, ${finds} finds`)
  const trainedOn = dayAfter(wish)
  let stage = ''
  const files = await trainPack(table, {
    model,
    packId: `${model}-${trainedOn}-simulated`,
    seed: wish.seed,
    trainedOn,
    simulated: true,
    notes: notesOf(wish),
    onProgress: (progress) => {
      if (progress.stage === stage) return
      stage = progress.stage
      say(`${model}: ${stage}`)
    },
  })
  writePack(join(wish.out, model), signPack(files, signer))
}

/** Finds of a world with more couriers count that much less, so that probabilities are those of the usual world (label shift). */
function weighDown(table: TrainingTable, times: number): void {
  for (let row = 0; row < table.n; row++) {
    if (table.labels[row] === 1) table.propensity[row] = (table.propensity[row] ?? 1) * times
  }
}

function notesOf(wish: Wish): readonly Bilingual[] {
  const usual = defaultSettings
  if (wish.inspectedShare === usual.inspectedShare && wish.drugPer10k === usual.drugPer10k) return []
  const checked = `${(wish.inspectedShare * 100).toFixed(0)} %`
  const couriers = `${wish.drugPer10k} (${usual.drugPer10k})`
  return [
    {
      en: `The world of this run checked ${checked} of its travellers and held ${couriers} couriers per 10,000 (usual world in brackets), so that a year holds enough finds to learn from. Drug finds are weighted down by that factor; precision on the hidden truth below is that of this world, lift and recall carry over.`,
      ko: `이 학습 세계에서는 여행자의 ${checked}를 검사했고 1만 명당 운반책 ${couriers}명을 두었습니다(괄호는 통상 세계). 한 해에 배울 만한 적발이 생기게 하기 위해서입니다. 마약 적발은 그 배수만큼 낮은 가중치로 학습했으며, 아래 숨은 정답의 정밀도는 이 세계의 값이고 향상도와 재현율은 그대로 옮겨집니다.`,
    },
  ]
}

const wish = readWish()
const dir = mkdtempSync(join(tmpdir(), 'gateside-training-'))
try {
  const key = randomBytes(32)
  createStation({ dir, key })
  const station = openStation({ dir, key })
  const { truth, travellers, ms } = await takeInWorld(station, wish, (day, count) => say(`${day}: ${count} travellers`))
  say(`${travellers} travellers taken in and ranked, ${Math.round((travellers / ms) * 1000)} a second`)
  const { privateKey } = generateKeyPairSync('ed25519')
  mkdirSync(wish.out, { recursive: true })
  for (const model of ['high', 'drug'] as const) await trainOne(model, { station, truth, wish, signer: privateKey })
  writeFileSync(join(wish.out, 'trusted.json'), `${JSON.stringify([publicKeyText(privateKey)])}\n`)
  station.close()
} finally {
  rmSync(dir, { recursive: true, force: true })
}
