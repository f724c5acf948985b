/** Fills in what most rows of a feature table share, so that each row says only what is its own. */
import type { FeatureDef, FeatureGroup } from './FeatureDef.ts'
import { koreanJustifications } from './koreanJustifications.ts'
import { koreanMeanings } from './koreanMeanings.ts'

type Row = Pick<FeatureDef, 'id' | 'meaning' | 'reads' | 'justification' | 'compute'> &
  Partial<Pick<FeatureDef, 'kind' | 'models' | 'codec' | 'protected' | 'direction'>>

const justifications: Readonly<Record<string, string>> = koreanJustifications

export function defineFeatures(group: FeatureGroup, rows: readonly Row[]): readonly FeatureDef[] {
  return rows.map((row) => ({
    kind: row.codec ? 'category' : 'number',
    models: ['high', 'drug'],
    codec: null,
    protected: false,
    direction: 0,
    group,
    meaningKo: koreanMeanings[row.id] ?? row.meaning,
    justificationKo: justifications[row.id] ?? row.justification,
    ...row,
  }))
}
