/** Numbers that one misread character would make of what was read: offered, and taken only by a touch. */
import { Button } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import type { ScanAnswer } from '#core/contract/scan.ts'
import css from './search.module.css'
import { useWalkIn } from './walkInStore.ts'

type Props = { readonly repairs: NonNullable<ScanAnswer['repairs']> }

export function ScanRepairs({ repairs }: Props) {
  const { t } = useTranslation()
  const { draft, fieldChanged } = useWalkIn()
  if (repairs.length === 0) return null
  return (
    <div className={css.repairs}>
      <p>
        {t('scan.misread', { from: repairs[0]?.from ?? '' })} <b>{repairs.map((it) => it.to).join(' · ')}</b>
      </p>
      {draft &&
        repairs.map(({ to }) => (
          <Button key={to} variant="default" onClick={() => fieldChanged({ documentNumber: to })}>
            {t('scan.useRepair', { to })}
          </Button>
        ))}
    </div>
  )
}
