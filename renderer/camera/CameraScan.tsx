/** A button that opens the camera in place, with what the camera can read; one sentence where there is none. */
import { Button } from '@mantine/core'
import { IconCamera } from '@tabler/icons-react'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { CameraFilm } from './CameraFilm.tsx'
import css from './camera.module.css'
import { useCameraAllowed } from './useCameraAllowed.ts'

export function CameraScan({ onRead }: { readonly onRead: (text: string) => void }) {
  const { t } = useTranslation()
  const [filming, setFilming] = useState(false)
  const { count, locked } = useCameraAllowed(() => setFilming(false))
  if (filming && !locked) return <CameraFilm onRead={onRead} onStop={() => setFilming(false)} />
  if (count === null) return null
  if (count === 0) return <p className={css.told}>{t('camera.failure.none')}</p>
  return (
    <div className={css.start}>
      <Button
        variant="default"
        size="lg"
        leftSection={<IconCamera size={22} aria-hidden="true" />}
        onClick={() => setFilming(true)}
      >
        {t('camera.start')}
      </Button>
      <p className={css.told}>{t('camera.reads')}</p>
    </div>
  )
}
