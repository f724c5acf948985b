/** A tag that no message named: the bag stands in the hall all the same, so it is put to the flight it came with. */
import { Modal } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import type { Hall } from '#core/contract/bags.ts'
import { useKeys } from '../../shell/keyboard.ts'
import { formatTag } from '../../format/formatTag.ts'
import { tellFailure } from '../../components/tell.ts'
import css from './hall.module.css'
import { useHall } from './hallStore.ts'

export function AddBagDialog({ hall, onClose }: { readonly hall: Hall; readonly onClose: () => void }) {
  const { t } = useTranslation()
  useKeys({}, { modal: true })
  const { found, bagAdded } = useHall()
  const tag = found?.text ?? ''
  const add = async (flightId: string) => {
    try {
      await bagAdded(flightId, tag)
      onClose()
    } catch (error) {
      tellFailure(t, error)
    }
  }
  return (
    <Modal
      opened
      onClose={onClose}
      title={t('hall.add.title', { tag: formatTag(tag.replaceAll(/[\s-]/g, '')) })}
      closeButtonProps={{ 'aria-label': t('common.close') }}
    >
      <p>{t('hall.add.hint')}</p>
      <div className={css.seals}>
        {hall.belts.flatMap(({ belt, flights }) =>
          flights.map((flight) => (
            <button key={flight.flightId} type="button" onClick={() => void add(flight.flightId)}>
              <b>{flight.flight}</b> <span>{flight.from}</span>{' '}
              <small>{belt === null ? t('hall.noBelt') : t('hall.belt', { belt })}</small>
            </button>
          )),
        )}
      </div>
    </Modal>
  )
}
