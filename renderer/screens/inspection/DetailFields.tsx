/** The details that the chosen result asks for: what, how much, worth what, where, in which bags, and a note. */
import { Textarea } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import { AmountFields } from './AmountFields.tsx'
import { BagChips } from './BagChips.tsx'
import type { Draft } from './draftStore.ts'
import css from './inspection.module.css'
import { outcomeFields } from './outcomeFields.ts'
import { PlaceChoice } from './PlaceChoice.tsx'

type Props = { readonly travellerId: string; readonly draft: Draft; readonly onChange: (part: Partial<Draft>) => void }

export function DetailFields({ travellerId, draft, onChange }: Props) {
  const { t } = useTranslation()
  if (!draft.outcome) return null
  const fields = outcomeFields[draft.outcome]
  return (
    <>
      <AmountFields fields={fields} draft={draft} onChange={onChange} />
      {fields.includes('place') && <PlaceChoice place={draft.place} onChange={(place) => onChange({ place })} />}
      {fields.includes('bags') && (
        <BagChips travellerId={travellerId} tags={draft.bagTags} onChange={(bagTags) => onChange({ bagTags })} />
      )}
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
  )
}
