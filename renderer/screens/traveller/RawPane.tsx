/** The raw messages beside the values: the segment of the value in hand is marked and in sight. */
import { useEffect, useMemo, useRef } from 'react'
import { useTranslation } from 'react-i18next'
import type { TravellerPage } from '#core/contract/travellers.ts'
import { rawLines } from '../../format/rawLines.ts'
import { formatInstant } from '../../format/formatInstant.ts'
import { useZone } from '../../shell/stationStore.ts'
import { useLanguage } from '../../shell/useLanguage.ts'
import { RawLineView } from './RawLineView.tsx'
import css from './traveller.module.css'
import { useTraveller } from './travellerStore.ts'

export function RawPane({ page }: { readonly page: TravellerPage }) {
  const { t } = useTranslation()
  const language = useLanguage()
  const zone = useZone()
  const { hovered, pinned, rawShown, rawChosen } = useTraveller()
  const raw = page.raws[rawShown]
  const origin = hovered ?? pinned
  const active = origin?.raw === rawShown ? origin.span : null
  const lines = useMemo(() => rawLines(raw?.text ?? ''), [raw?.text])
  const text = useRef<HTMLDivElement>(null)
  useEffect(() => {
    const box = text.current
    const mark = box?.querySelector('mark')
    if (!active || !box || !mark) return
    // Only the pane itself may move: scrollIntoView would also shift the page around it.
    const away = mark.getBoundingClientRect().top - box.getBoundingClientRect().top
    box.scrollTo({ top: box.scrollTop + away - box.clientHeight / 2 })
  }, [active])
  if (!raw)
    return (
      <aside className={css.raw} aria-label={t('raw.title')}>
        <p className={css.mute}>{t('raw.none')}</p>
      </aside>
    )
  return (
    <aside className={css.raw} aria-label={t('raw.title')}>
      <h2>{t('raw.title')}</h2>
      <div className={css.rawTabs} role="group" aria-label={t('raw.messages')}>
        {page.raws.map((it, at) => (
          <button
            key={`${it.file}${it.receivedAt}${it.source}`}
            type="button"
            aria-pressed={at === rawShown}
            onClick={() => rawChosen(at)}
          >
            {it.source}{' '}
            {page.raws.filter((other) => other.source === it.source).length > 1 &&
              page.raws.slice(0, at + 1).filter((other) => other.source === it.source).length}
          </button>
        ))}
      </div>
      <p className={css.rawFile}>
        {raw.format} · {raw.file} · {formatInstant(raw.receivedAt, zone, language)}
      </p>
      <div className={css.rawText} ref={text} tabIndex={0} role="region" aria-label={`${raw.source} ${raw.file}`}>
        {lines.map((line) => (
          <RawLineView key={line.start} line={line} active={active} />
        ))}
      </div>
      <p className={css.rawHint}>{t('raw.hint')}</p>
    </aside>
  )
}
