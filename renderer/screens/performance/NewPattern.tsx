/** Writes a new risk pattern: its name in both languages, why, how long, and conditions that all must hold. */
import { Button, Modal, Textarea } from '@mantine/core'
import { IconPlus } from '@tabler/icons-react'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useKeys } from '../../shell/keyboard.ts'
import { useStation } from '../../shell/stationStore.ts'
import { useBilingual } from '../../shell/useLanguage.ts'
import { PatternConditions } from './PatternConditions.tsx'
import { PatternFields } from './PatternFields.tsx'
import { emptyDraft, type PatternDraft, toPattern } from './patternDraft.ts'
import { usePatterns } from './patternsStore.ts'
import css from './performance.module.css'

export function NewPattern() {
  const { t } = useTranslation()
  const { featuresAsked } = usePatterns()
  const [isOpen, setOpen] = useState(false)
  const open = () => {
    void featuresAsked()
    setOpen(true)
  }
  return (
    <>
      <Button variant="default" leftSection={<IconPlus size={18} />} onClick={open}>
        {t('patterns.new')}
      </Button>
      {isOpen && <PatternDialog onClose={() => setOpen(false)} />}
    </>
  )
}

function PatternDialog({ onClose }: { readonly onClose: () => void }) {
  const { t } = useTranslation()
  const say = useBilingual()
  const { problems, failure, features, published } = usePatterns()
  const today = useStation((it) => it.about?.now.slice(0, 10) ?? '')
  const [draft, setDraft] = useState<PatternDraft>({ ...emptyDraft, validFrom: today })
  useKeys({}, { modal: true })
  const change = (part: Partial<PatternDraft>) => setDraft({ ...draft, ...part })
  const save = async () => {
    if (await published(toPattern(draft, features), draft.reason.trim())) onClose()
  }
  const isReady =
    draft.id !== '' &&
    draft.validFrom !== '' &&
    draft.reason.trim() !== '' &&
    draft.conditions.every(({ feature }) => feature !== '')
  return (
    <Modal
      opened
      size="xl"
      onClose={onClose}
      title={t('patterns.new')}
      closeButtonProps={{ 'aria-label': t('common.close') }}
    >
      <form
        className={css.form}
        onSubmit={(event) => {
          event.preventDefault()
          if (isReady) void save()
        }}
      >
        {failure && <p className={css.failure}>{t(failure)}</p>}
        {problems.map((problem) => (
          <p key={problem.en} className={css.bad} role="alert">
            ✖ {say(problem)}
          </p>
        ))}
        <PatternFields draft={draft} onChange={change} />
        <PatternConditions draft={draft} features={features} onChange={(conditions) => change({ conditions })} />
        <Textarea
          label={t('performance.reason')}
          value={draft.reason}
          maxLength={500}
          onChange={(event) => change({ reason: event.currentTarget.value })}
        />
        <Button type="submit" disabled={!isReady}>
          {t('patterns.publish')}
        </Button>
      </form>
    </Modal>
  )
}
