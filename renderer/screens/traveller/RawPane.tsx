/** The raw messages beside the values: the segment of the value in hand is marked and in sight. */
import { useEffect, useMemo, useRef } from 'react'
import { useTranslation } from 'react-i18next'
import type { TravellerPage } from '#core/contract/travellers.ts'
import type { RawSpan } from '#core/messages/RawSpan.ts'
import { collectSpans } from '../../format/rawPieces.ts'
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
  const { rawShown, rawChosen } = useTraveller()
  const raw = page.raws[rawShown]
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
            {t(`source.${it.source}`, { defaultValue: it.source })}{' '}
            {page.raws.filter((other) => other.source === it.source).length > 1 &&
              page.raws.slice(0, at + 1).filter((other) => other.source === it.source).length}
          </button>
        ))}
      </div>
      <p className={css.rawFile}>
        {raw.format} · {raw.file} · {formatInstant(raw.receivedAt, zone, language)}
      </p>
      <RawText page={page} raw={raw} />
      <p className={css.rawHint}>{t('raw.hint')}</p>
    </aside>
  )
}

type TextProps = { readonly page: TravellerPage; readonly raw: TravellerPage['raws'][number] }

/** The text itself: it follows the value in hand, and marks the value that is pointed at. */
function RawText({ page, raw }: TextProps) {
  const { hovered, pinned, pointed, rawShown, rawPointed, originPinned } = useTraveller()
  const origin = hovered ?? pinned
  const active = origin?.raw === rawShown ? origin.span : null
  const lines = useMemo(() => rawLines(raw.text), [raw.text])
  const spans = useMemo(() => collectSpans(page, rawShown), [page, rawShown])
  const text = useRef<HTMLDivElement>(null)
  const stepped = useRef(false)
  useEffect(() => {
    const box = text.current
    const mark = box?.querySelector('mark')
    // Whoever points at the text with the mouse has it in sight.
    if (!active || !box || !mark || (pointed === 'raw' && !stepped.current)) return
    stepped.current = false
    // Only the pane itself may move: scrollIntoView would also shift the page around it.
    const away = mark.getBoundingClientRect().top - box.getBoundingClientRect().top
    box.scrollTo({ top: box.scrollTop + away - box.clientHeight / 2 })
  }, [active, pointed])
  const point = (span: RawSpan | null) => rawPointed(span && { raw: rawShown, span })
  /** Up and down walk from value to value. */
  const step = (by: number) => {
    const at = active ? spans.findIndex((span) => span.start === active.start && span.end === active.end) : -1
    const next = spans[at < 0 ? (by > 0 ? 0 : spans.length - 1) : at + by]
    stepped.current = true
    if (next) point(next)
  }
  return (
    <div
      className={css.rawText}
      ref={text}
      tabIndex={0}
      role="region"
      aria-label={`${raw.source} ${raw.file}`}
      onKeyDown={(event) => {
        if (event.key !== 'ArrowDown' && event.key !== 'ArrowUp') return
        event.preventDefault()
        event.stopPropagation()
        step(event.key === 'ArrowDown' ? 1 : -1)
      }}
      onBlur={() => point(null)}
    >
      {lines.map((line) => (
        <RawLineView
          key={line.start}
          line={line}
          spans={spans}
          active={active}
          onPoint={point}
          onChoose={(span) => originPinned({ raw: rawShown, span })}
        />
      ))}
    </div>
  )
}
