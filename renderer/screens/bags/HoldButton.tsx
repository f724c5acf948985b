/** Holds a bag with its reason and colour, or lets it go. */
import { Button, Menu } from '@mantine/core'
import { notifications } from '@mantine/notifications'
import { useTranslation } from 'react-i18next'
import { type BagRow, holdReasons } from '#core/contract/bags.ts'
import { failureKey } from '../../client/failureKey.ts'
import css from './bags.module.css'
import { useBags } from './bagsStore.ts'

/** Seal shapes beside the seal colours, so that the colour is never the only sign. */
const seals = { drugs: '▲', goods: '■', food: '●', weapon: '✖', other: '◆' } as const

export function HoldButton({ row, mayAct }: { readonly row: BagRow; readonly mayAct: boolean }) {
  const { t } = useTranslation()
  const { held, released } = useBags()
  const attempt = (act: Promise<void>) =>
    act.catch((error: unknown) => notifications.show({ color: 'red', message: t(failureKey(error)) }))
  const name = row.hold && `${seals[row.hold.reason]} ${t(`hold.${row.hold.reason}`)}`
  if (!mayAct)
    return (
      <span className={css.seal} data-seal={row.hold?.reason}>
        {name ?? '–'}
      </span>
    )
  return (
    <Menu position="bottom-end" shadow="md" width={220}>
      <Menu.Target>
        <Button
          variant="default"
          className={css.seal}
          data-seal={row.hold?.reason}
          aria-label={`${t('bags.column.hold')} ${row.tag}${name ? `: ${name}` : ''}`}
          onClick={(event) => event.stopPropagation()}
        >
          {name ?? t('bags.hold')}
        </Button>
      </Menu.Target>
      <Menu.Dropdown>
        {row.hold && (
          <Menu.Item className={css.item} onClick={() => void attempt(released(row.bagId))}>
            ✓ {t('bags.release')}
          </Menu.Item>
        )}
        {holdReasons.map((reason) => (
          <Menu.Item key={reason} className={css.item} onClick={() => void attempt(held(row.bagId, reason))}>
            <span className={css.sealMark} data-seal={reason}>
              {seals[reason]}
            </span>{' '}
            {t(`hold.${reason}`)}
          </Menu.Item>
        ))}
      </Menu.Dropdown>
    </Menu>
  )
}
