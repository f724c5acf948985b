/** Holds a bag under one of the station's seals, or lets it go. */
import { Button, Menu } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import type { BagRow } from '#core/contract/bags.ts'
import { SealChip, SealMark } from '../../components/SealChip.tsx'
import { useBilingual } from '../../shell/useLanguage.ts'
import { tellFailure } from '../../components/tell.ts'
import css from './bags.module.css'
import { useBags } from './bagsStore.ts'

export function HoldButton({ row, mayAct }: { readonly row: BagRow; readonly mayAct: boolean }) {
  const { t } = useTranslation()
  const say = useBilingual()
  const { seals, held, released } = useBags()
  const attempt = (act: Promise<void>) => act.catch((error: unknown) => tellFailure(t, error))
  const shown = row.handling?.seal ?? row.handling?.hold ?? null
  const chip = shown && <SealChip seal={shown.seal} isOn={row.handling?.seal !== null} />
  if (!mayAct) return chip ?? <span>–</span>
  return (
    <Menu position="bottom-end" shadow="md" width={240}>
      <Menu.Target>
        <Button
          variant="default"
          className={css.seal}
          aria-label={`${t('bags.column.hold')} ${row.tag}${shown ? `: ${say(shown.seal.word)}` : ''}`}
          onClick={(event) => event.stopPropagation()}
        >
          {chip ?? t('bags.hold')}
        </Button>
      </Menu.Target>
      <Menu.Dropdown>
        {row.hold && (
          <Menu.Item className={css.item} onClick={() => void attempt(released(row.bagId))}>
            ✓ {t('bags.release')}
          </Menu.Item>
        )}
        {seals.map((seal) => (
          <Menu.Item key={seal.id} className={css.item} onClick={() => void attempt(held(row.bagId, seal.id))}>
            <SealMark seal={seal} /> {say(seal.word)}
          </Menu.Item>
        ))}
      </Menu.Dropdown>
    </Menu>
  )
}
