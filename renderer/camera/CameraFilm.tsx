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
  const { failure, isForeign, isLong, lines, next } = useWatching({ video, cameraId: chosenId, tries, onRead, onStop })
  const isWarned = failure !== null || lines === 'unsure' || (isForeign && lines === 'none')
  return (
    <div className={css.film}>
      <div className={css.picture} hidden={failure !== null}>
        <video ref={video} autoPlay playsInline muted aria-label={t('camera.film')} />
        <div className={css.guide} data-lines={lines} aria-hidden="true" />
      </div>
      <p className={css.told} data-warn={isWarned} role="status">
        {failure ? t(`camera.failure.${failure}`) : t(sentenceOf({ isForeign, isLong, lines }))}
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
type Lines = 'none' | 'seen' | 'unsure'
type Seen = {
  readonly failure: CameraFailure | null
  readonly isForeign: boolean
  /** It has filmed for long and read nothing. */
  readonly isLong: boolean
  /** What is seen of the lines of a document. */
  readonly lines: Lines
  /** The camera after this one, where there are several. */
  readonly next: string | null
}

const nothingSeen: Seen = { failure: null, isForeign: false, isLong: false, lines: 'none', next: null }
/** Most is read within two seconds; after this the person is told how to hold it. */
const longMs = 10_000

/** A document before the camera says more than a code of something else beside it. */
function sentenceOf({ isForeign, isLong, lines }: Pick<Seen, 'isForeign' | 'isLong' | 'lines'>): string {
  if (lines !== 'none') return `camera.lines.${lines}`
  if (isForeign) return 'camera.foreign'
  return isLong ? 'camera.nothingYet' : 'camera.film'
}

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
    const timer = setTimeout(() => setSeen((before) => ({ ...before, isLong: true })), longMs)
    const end = watchCamera({ video: element, cameraId, told })
    return () => {
      clearTimeout(timer)
      end()
    }
  }, [video, cameraId, tries])
  return seen
}

function takeNews(before: Seen, news: Exclude<CameraNews, { readonly kind: 'read' }>): Seen {
  if (news.kind === 'failed') return { ...before, failure: news.why }
  if (news.kind === 'foreign') return { ...before, isForeign: true }
  if (news.kind === 'lines') {
    const lines = news.isSeen ? (news.isUnsure ? 'unsure' : 'seen') : 'none'
    return lines === before.lines ? before : { ...before, lines }
  }
  const at = news.all.indexOf(news.cameraId)
  return { ...before, next: news.all.length > 1 ? (news.all[(at + 1) % news.all.length] ?? null) : null }
}
