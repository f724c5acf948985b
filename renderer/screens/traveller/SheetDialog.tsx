/** Before a referral sheet is printed: why, in which language, and what the colleague is to look at; then the sheet itself. */
import { Button, Modal, SegmentedControl, Textarea } from '@mantine/core'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { Sheet, TravellerPage } from '#core/contract/travellers.ts'
import { client } from '../../client/client.ts'
import { failureKey } from '../../client/failureKey.ts'
import { useKeys } from '../../shell/keyboard.ts'
import type { Language } from '../../shell/tasteStore.ts'
import { useLanguage } from '../../shell/useLanguage.ts'
import { ReferralSheet } from './ReferralSheet.tsx'
import { useTraveller } from './travellerStore.ts'
import css from './traveller.module.css'

const purposes = ['prohibitedGoods', 'declarationBreach'] as const
type Purpose = (typeof purposes)[number]
type Props = { readonly page: TravellerPage; readonly onClose: () => void }

export function SheetDialog({ page, onClose }: Props) {
  const { t } = useTranslation()
  const screenLanguage = useLanguage()
  const [language, setLanguage] = useState<Language>(screenLanguage)
  const [purpose, setPurpose] = useState<Purpose | null>(null)
  const [wish, setWish] = useState('')
  const [sheet, setSheet] = useState<Sheet | null>(null)
  const [failure, setFailure] = useState<string | null>(null)
  useKeys({}, { modal: true })
  const issue = async () => {
    if (!purpose) return setFailure('sheet.needPurpose')
    try {
      setSheet(await client.travellers.issueSheet({ travellerId: page.row.travellerId, purpose }))
    } catch (error) {
      setFailure(failureKey(error))
    }
  }
  const { opened } = useTraveller()
  const close = () => {
    onClose()
    void opened(page.row.travellerId)
  }
  if (sheet) return <ReferralSheet page={page} sheet={sheet} wish={wish.trim()} language={language} onClose={close} />
  return (
    <Modal opened onClose={onClose} title={t('sheet.title')} closeButtonProps={{ 'aria-label': t('common.close') }}>
      <p className={css.mute}>{t('sheet.hint')}</p>
      <PurposeChoice chosen={purpose} onChoose={setPurpose} />
      <SegmentedControl
        fullWidth
        mb="sm"
        aria-label={t('sheet.language')}
        value={language}
        onChange={(value) => setLanguage(value === 'en' ? 'en' : 'ko')}
        data={[
          { value: 'ko', label: '한국어' },
          { value: 'en', label: 'English' },
        ]}
      />
      <Textarea
        label={t('sheet.wish')}
        value={wish}
        maxLength={500}
        autosize
        minRows={2}
        onChange={(event) => setWish(event.currentTarget.value)}
      />
      {failure && (
        <p className={css.held} role="alert">
          {t(failure)}
        </p>
      )}
      <Button mt="sm" onClick={() => void issue()}>
        {t('sheet.make')}
      </Button>
    </Modal>
  )
}

type ChoiceProps = { readonly chosen: Purpose | null; readonly onChoose: (purpose: Purpose) => void }

function PurposeChoice({ chosen, onChoose }: ChoiceProps) {
  const { t } = useTranslation()
  return (
    <fieldset className={css.candidates}>
      <legend className="visually-hidden">{t('sheet.purpose')}</legend>
      {purposes.map((one) => (
        <button key={one} type="button" aria-pressed={one === chosen} onClick={() => onChoose(one)}>
          <b>{t(`purpose.${one}`)}</b>
          <span>{t(`sheet.basis.${one}`)}</span>
        </button>
      ))}
    </fieldset>
  )
}
