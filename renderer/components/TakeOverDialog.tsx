/** Says who has the traveller already, and asks whether to take them over all the same. */
import { Button, Modal } from '@mantine/core'
import { useEffect } from 'react'
import { useTranslation } from 'react-i18next'
import { formatClock } from '../format/formatInstant.ts'
import { useTeam } from '../screens/flight/teamStore.ts'
import { useClaimActs } from '../screens/flight/useClaimActs.ts'
import { useKeys } from '../shell/keyboard.ts'
import { useZone } from '../shell/stationStore.ts'
import css from './claim.module.css'

export function TakeOverDialog() {
  const { t } = useTranslation()
  const zone = useZone()
  const { contested, contestLeft } = useTeam()
  const { takeOver } = useClaimActs(contested)
  // The question is about the screen it was asked on.
  useEffect(() => contestLeft, [contestLeft])
  useKeys({}, { modal: true, active: contested !== null })
  return (
    <Modal
      opened={contested !== null}
      onClose={contestLeft}
      title={t('claim.heldTitle', { name: contested?.name ?? '' })}
      closeButtonProps={{ 'aria-label': t('common.close') }}
    >
      <p className={css.sentence}>
        {t('claim.heldSentence', { name: contested?.by.name ?? '', clock: formatClock(contested?.at ?? null, zone) })}
      </p>
      <div className={css.choices}>
        <Button data-autofocus onClick={contestLeft}>
          {t('claim.leave', { name: contested?.by.name ?? '' })}
        </Button>
        <Button variant="default" onClick={takeOver}>
          {t('claim.takeOver')}
        </Button>
      </div>
    </Modal>
  )
}
