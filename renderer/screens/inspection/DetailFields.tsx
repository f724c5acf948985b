/** The details that the chosen result asks for, in the order in which they come up: what, how much, where, how, in which bags, with whom. */
import { Textarea } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import { AmountFields } from './AmountFields.tsx'
import { BagChips } from './BagChips.tsx'
import { CompanionChips } from './CompanionChips.tsx'
import type { Draft } from './draftStore.ts'
import css from './inspection.module.css'
import { MethodChips } from './MethodChips.tsx'
import { outcomeFields } from './outcomeFields.ts'
import { PlaceChoice } from './PlaceChoice.tsx'
import type { RecordProps } from './useRecord.ts'

type Props = {
  readonly row: RecordProps['row']
  readonly draft: Draft
  readonly isCorrection: boolean
  readonly onChange: (part: Partial<Draft>) => void
}

export function DetailFields({ row, draft, isCorrection, onChange }: Props) {
  const { t } = useTranslation()
  const fields = draft.outcome ? outcomeFields[draft.outcome] : []
  return (
    <>
      <AmountFields draft={draft} onChange={onChange} />
      {fields.includes('place') && <PlaceChoice place={draft.place} onChange={(place) => onChange({ place })} />}
      <MethodChips methods={draft.methods} onChange={(methods) => onChange({ methods })} />
      {draft.outcome && (
        <>
          <div className={css.pair}>
            <BagChips
              travellerId={row.travellerId}
              tags={draft.bagTags}
              onChange={(bagTags) => onChange({ bagTags })}
            />
            {!isCorrection && (
              <CompanionChips
                companions={row.companions}
                chosen={draft.companions ?? []}
                found={draft.outcome !== 'nothing'}
                onChange={(companions) => onChange({ companions: companions.filter((id) => id !== '') })}
              />
            )}
          </div>
          <Textarea
            className={css.note ?? ''}
            label={t('inspection.note')}
            autosize
            minRows={1}
            maxRows={5}
            maxLength={2000}
            value={draft.note ?? ''}
            onChange={(event) => onChange({ note: event.currentTarget.value || null })}
          />
        </>
      )}
    </>
  )
}
