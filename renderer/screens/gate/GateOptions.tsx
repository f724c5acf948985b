/** Where the inspector stands, and whether a selected scan is heard and seen; kept for each person. */
import { Button, SegmentedControl, Switch } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import { gatePlaces } from '../../format/orderForGate.ts'
import css from './gate.module.css'
import { useGate } from './gateStore.ts'
import { gateScreens, useGateTastes } from './gateTastes.ts'
import { playTone } from './playTone.ts'

export function GateOptions({ onLeave }: { readonly onLeave: () => void }) {
  const { t } = useTranslation()
  const { personPinned } = useGate()
  const { place, sound, flash, screen, choose } = useGateTastes()
  return (
    <div className={css.scan}>
      <SegmentedControl
        fullWidth
        size="md"
        data-autofocus
        aria-label={t('gate.place')}
        value={place}
        onChange={(value) => {
          choose({ place: gatePlaces.find((it) => it === value) ?? 'door' })
          personPinned(null)
        }}
        data={gatePlaces.map((value) => ({ value, label: t(`gate.places.${value}`) }))}
      />
      <p className={css.placeHint}>{t(`gate.placeHint.${place}`)}</p>
      <SegmentedControl
        fullWidth
        size="md"
        aria-label={t('gate.screen')}
        value={screen}
        onChange={(value) => choose({ screen: gateScreens.find((it) => it === value) ?? 'dark' })}
        data={gateScreens.map((value) => ({ value, label: t(`gate.screens.${value}`) }))}
      />
      <Switch
        size="lg"
        label={t('gate.sound')}
        checked={sound}
        onChange={(event) => {
          const on = event.currentTarget.checked
          choose({ sound: on })
          if (on) playTone('selected')
        }}
      />
      <Switch
        size="lg"
        label={t('gate.flash')}
        checked={flash}
        onChange={(event) => choose({ flash: event.currentTarget.checked })}
      />
      <Button variant="default" size="lg" onClick={onLeave}>
        {t('gate.leave')}
      </Button>
    </div>
  )
}
