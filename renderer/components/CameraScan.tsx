/** Reads boarding passes and bag tags with the camera, where this browser can; where it cannot, it says so in one sentence. */
import { Button } from '@mantine/core'
import { IconCamera } from '@tabler/icons-react'
import { useEffect, useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { type CodeReader, openCodeReader } from '../format/openCodeReader.ts'
import css from './camera.module.css'

const everyMs = 180

export function CameraScan({ onRead }: { readonly onRead: (text: string) => void }) {
  const { t } = useTranslation()
  const [reader, setReader] = useState<CodeReader | 'none' | null>(null)
  const [filming, setFilming] = useState(false)
  useEffect(() => {
    void openCodeReader().then((opened) => setReader(opened ?? 'none'))
  }, [])
  if (reader === null) return null
  if (reader === 'none') return <p className={css.cannot}>{t('camera.cannot')}</p>
  if (filming) return <Film reader={reader} onRead={onRead} onStop={() => setFilming(false)} />
  return (
    <Button
      variant="default"
      size="lg"
      leftSection={<IconCamera size={22} aria-hidden="true" />}
      onClick={() => setFilming(true)}
    >
      {t('camera.start')}
    </Button>
  )
}

type FilmProps = {
  readonly reader: CodeReader
  readonly onRead: (text: string) => void
  readonly onStop: () => void
}

function Film({ reader, onRead, onStop }: FilmProps) {
  const { t } = useTranslation()
  const video = useRef<HTMLVideoElement>(null)
  const [refused, setRefused] = useState(false)
  const latest = useRef(onRead)
  latest.current = onRead
  useEffect(() => {
    let stream: MediaStream | null = null
    let over = false
    const look = async () => {
      const text = video.current ? await reader.read(video.current) : null
      if (over || text === null) return
      over = true
      latest.current(text)
      onStop()
    }
    const film = async () => {
      try {
        const opened = await navigator.mediaDevices.getUserMedia({ video: { facingMode: 'environment' }, audio: false })
        stream = opened
        if (over) stop(opened)
        else if (video.current) video.current.srcObject = opened
      } catch {
        setRefused(true)
      }
    }
    void film()
    const timer = setInterval(() => void look(), everyMs)
    return () => {
      over = true
      clearInterval(timer)
      if (stream) stop(stream)
    }
  }, [reader, onStop])
  if (refused) return <p className={css.cannot}>{t('camera.refused')}</p>
  return (
    <div className={css.film}>
      <video ref={video} autoPlay playsInline muted aria-label={t('camera.film')} />
      <Button variant="default" onClick={onStop}>
        {t('common.cancel')}
      </Button>
    </div>
  )
}

function stop(stream: MediaStream): void {
  for (const track of stream.getTracks()) track.stop()
}
