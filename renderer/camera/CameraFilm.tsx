/** What the camera sees, until it has read something; why it cannot be used, and what to do then. */
import { Button } from '@mantine/core'
import { IconCameraRotate, IconRefresh } from '@tabler/icons-react'
import { useEffect, useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import css from './camera.module.css'
import { useCameras } from './cameraStore.ts'
import type { CameraFailure } from './openCamera.ts'
import { type CameraNews, watchCamera } from './watchCamera.ts'

type Props = { readonly onRead: (text: string) => void; readonly onStop: () => void }

export function CameraFilm({ onRead, onStop }: Props) {
  const { t } = useTranslation()
  const { chosenId, chosen } = useCameras()
  const [tries, setTries] = useState(0)
  const video = useRef<HTMLVideoElement>(null)
  const { failure, isForeign, next } = useWatching({ video, cameraId: chosenId, tries, onRead, onStop })
  return (
    <div className={css.film}>
      <video ref={video} autoPlay playsInline muted hidden={failure !== null} aria-label={t('camera.film')} />
      <p className={css.told} data-warn={failure !== null || isForeign} role="status">
        {failure ? t(`camera.failure.${failure}`) : t(isForeign ? 'camera.foreign' : 'camera.film')}
      </p>
      <div className={css.buttons}>
        {failure !== null && (
          <Button
            variant="default"
            leftSection={<IconRefresh size={20} aria-hidden="true" />}
            onClick={() => setTries(tries + 1)}
          >
            {t('camera.again')}
          </Button>
        )}
        {next !== null && (
          <Button
            variant="default"
            leftSection={<IconCameraRotate size={20} aria-hidden="true" />}
            onClick={() => chosen(next)}
          >
            {t('camera.other')}
          </Button>
        )}
        <Button variant="default" onClick={onStop}>
          {t('common.cancel')}
        </Button>
      </div>
    </div>
  )
}

type Watch = Props & {
  readonly video: React.RefObject<HTMLVideoElement | null>
  readonly cameraId: string | null
  readonly tries: number
}
type Seen = {
  readonly failure: CameraFailure | null
  readonly isForeign: boolean
  /** The camera after this one, where there are several. */
  readonly next: string | null
}

const nothingSeen: Seen = { failure: null, isForeign: false, next: null }

function useWatching({ video, cameraId, tries, onRead, onStop }: Watch): Seen {
  const [seen, setSeen] = useState(nothingSeen)
  const latest = useRef({ onRead, onStop })
  latest.current = { onRead, onStop }
  useEffect(() => {
    setSeen(nothingSeen)
    const element = video.current
    if (!element) return
    const told = (news: CameraNews) => {
      if (news.kind !== 'read') return setSeen((before) => takeNews(before, news))
      latest.current.onStop()
      latest.current.onRead(news.text)
    }
    return watchCamera({ video: element, cameraId, told })
  }, [video, cameraId, tries])
  return seen
}

function takeNews(before: Seen, news: Exclude<CameraNews, { readonly kind: 'read' }>): Seen {
  if (news.kind === 'failed') return { ...before, failure: news.why }
  if (news.kind === 'foreign') return { ...before, isForeign: true }
  const at = news.all.indexOf(news.cameraId)
  return { ...before, next: news.all.length > 1 ? (news.all[(at + 1) % news.all.length] ?? null) : null }
}
