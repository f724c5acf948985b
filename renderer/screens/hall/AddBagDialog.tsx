/** A tag that no message named: the bag stands in the hall all the same, so it is put to the flight it came with. */
import { Modal } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import type { Hall } from '#core/contract/bags.ts'
import { nearTags } from '#core/scan/readTagText.ts'
import { useKeys } from '../../shell/keyboard.ts'
import { formatTag } from '../../format/formatTag.ts'
import { tellFailure } from '../../components/tell.ts'
import { OwnerName } from './OwnerName.tsx'
import css from './hall.module.css'
import { useHall } from './hallStore.ts'

/** One misread digit or two swapped ones make a handful at most. */
const nearAtMost = 4

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
      <NearTags hall={hall} tag={tag} />
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

/** Tags of this belt that one misread digit would make of it: offered, never taken. */
function NearTags({ hall, tag }: { readonly hall: Hall; readonly tag: string }) {
  const { t } = useTranslation()
  const { bagsFound } = useHall()
  const alike = new Set(nearTags(tag.replaceAll(/[\s-]/g, '')))
  const near = hall.rows.filter((row) => alike.has(row.tag)).slice(0, nearAtMost)
  if (near.length === 0) return null
  return (
    <>
      <p>{t('hall.add.near')}</p>
      <div className={css.seals}>
        {near.map((row) => (
          <button key={row.bagId} type="button" onClick={() => void bagsFound(row.tag, [row], row.belt)}>
            <b>{formatTag(row.tag)}</b> <OwnerName row={row} />
          </button>
        ))}
      </div>
    </>
  )
}
