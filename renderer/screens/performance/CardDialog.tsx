/** The model card of a pack, in either language. */
import { Modal, SegmentedControl } from '@mantine/core'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { PackView } from '#core/contract/packs.ts'
import { useKeys } from '../../shell/keyboard.ts'
import { useLanguage } from '../../shell/useLanguage.ts'
import { CardText } from './CardText.tsx'

export function CardDialog({ pack, onClose }: { readonly pack: PackView; readonly onClose: () => void }) {
  const { t } = useTranslation()
  const [language, setLanguage] = useState<'ko' | 'en'>(useLanguage())
  useKeys({}, { modal: true })
  return (
    <Modal
      opened
      size="70rem"
      onClose={onClose}
      title={`${t('performance.card')} · ${pack.id}`}
      closeButtonProps={{ 'aria-label': t('common.close') }}
    >
      <SegmentedControl
        aria-label={t('performance.language')}
        value={language}
        data={[
          { value: 'ko', label: '한국어' },
          { value: 'en', label: 'English' },
        ]}
        onChange={(value) => setLanguage(value === 'en' ? 'en' : 'ko')}
      />
      <CardText text={pack.card[language]} />
    </Modal>
  )
}
