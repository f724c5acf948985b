/** The camera behind a small button, where the machine has one: opens over everything and closes with what it read. */
import { ActionIcon, Modal } from '@mantine/core'
import { IconCamera } from '@tabler/icons-react'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useKeys } from '../shell/keyboard.ts'
import { CameraFilm } from './CameraFilm.tsx'
import css from './camera.module.css'
import { useCameraAllowed } from './useCameraAllowed.ts'

type Props = { readonly onRead: (text: string) => void; readonly className?: string | undefined }

export function CameraButton({ onRead, className }: Props) {
  const { t } = useTranslation()
  const [filming, setFilming] = useState(false)
  const stop = () => setFilming(false)
  const { count, locked } = useCameraAllowed(stop)
  const isOpen = filming && !locked
  useKeys({ Escape: stop }, { modal: true, active: isOpen })
  if (!count && !filming) return null
  return (
    <>
      <ActionIcon
        className={className}
        aria-label={t('camera.start')}
        title={t('camera.start')}
        onClick={() => setFilming(true)}
      >
        <IconCamera size={22} stroke={1.7} aria-hidden="true" />
      </ActionIcon>
      <Modal
        opened={isOpen}
        onClose={stop}
        title={t('camera.start')}
        size="lg"
        closeButtonProps={{ 'aria-label': t('common.close') }}
      >
        <CameraFilm onRead={onRead} onStop={stop} />
        <p className={css.limits}>{t('camera.reads')}</p>
      </Modal>
    </>
  )
}
