/**
 * The features of everyone in some message files, without a station: they are taken in by the ordinary import into a store of their own, which is
 * thrown away. Nobody in it has a past, so the features of history and of rates say what a station knows on its first day.
 */
import { randomBytes } from 'node:crypto'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { FeatureValues } from '#core/contract/featureValues.ts'
import type { ModelName } from '#core/worklist/Score.ts'
import { createStation } from '../createStation.ts'
import { importFiles, type ImportInput } from '../jobs/importFiles.ts'
import { readFeatures } from '../jobs/readFeatures.ts'
import { openStation } from '../openStation.ts'
import type { Station } from '../Station.ts'

export type FileFeatures = {
  readonly travellers: readonly (FeatureValues & { readonly name: string })[]
  readonly rejected: readonly { readonly file: string; readonly reason: string }[]
}

export type FeaturesWish = { readonly inputs: readonly ImportInput[]; readonly model: ModelName }

export async function featuresOfFiles({ inputs, model }: FeaturesWish): Promise<FileFeatures> {
  const dir = mkdtempSync(join(tmpdir(), 'gateside-features-'))
  const key = randomBytes(32)
  try {
    createStation({ dir, key, settings: {} })
    const station = openStation({ dir, key })
    try {
      const answer = await importFiles(station, inputs, { by: 'features' })
      const rejected = answer.rejected.map(({ file, reason }) => ({ file, reason }))
      return { travellers: readEveryone(station, model), rejected }
    } finally {
      station.close()
    }
  } finally {
    rmSync(dir, { recursive: true, force: true })
  }
}

function readEveryone(station: Station, model: ModelName): FileFeatures['travellers'] {
  const { store } = station
  return store.flights.readBetween(0, Number.MAX_SAFE_INTEGER).flatMap(({ row, flight }) =>
    store.travellers.readFlight(row).flatMap(({ traveller }) => {
      const values = readFeatures(station, traveller.id, model)
      return values === null || traveller.flightId !== flight.id ? [] : [{ ...values, name: traveller.name.search }]
    }),
  )
}
