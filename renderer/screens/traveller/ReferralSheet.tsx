/** The referral sheet on A4: number, station, user and time on every page, reasons, facts and bags, room for the result and signatures. */
import { Button } from '@mantine/core'
import { useEffect } from 'react'
import { createPortal } from 'react-dom'
import { useTranslation } from 'react-i18next'
import type { Sheet, TravellerPage } from '#core/contract/travellers.ts'
import { outcomes } from '#core/inspection/Outcome.ts'
import { formatFlightNumber } from '../../format/formatFlight.ts'
import { formatStamp } from '../../format/formatStamp.ts'
import { zoneName } from '../../format/zoneName.ts'
import { useZone } from '../../shell/stationStore.ts'
import type { Language } from '../../shell/tasteStore.ts'
import { SheetPages } from './SheetPages.tsx'
import { SheetBags, SheetFacts, SheetReasons } from './SheetParts.tsx'
import css from './sheet.module.css'

type Props = {
  readonly page: TravellerPage
  readonly sheet: Sheet
  /** What the colleague is to look at. */
  readonly wish: string
  readonly language: Language
  readonly onClose: () => void
}

/** Of the type of the watermark, in px; letters of Asia take a square. */
const markLine = 95
const markPx = 15

export function ReferralSheet({ page, sheet, wish, language, onClose }: Props) {
  const { t, i18n } = useTranslation()
  const say = i18n.getFixedT(language)
  const zone = useZone()
  const at = `${formatStamp(sheet.at, zone)} ${zoneName(zone)}`
  useEffect(() => {
    document.body.dataset['sheet'] = 'true'
    return () => {
      delete document.body.dataset['sheet']
    }
  }, [])
  const foot = [
    `${formatFlightNumber(page.flight)} ${page.flight.date}`,
    sheet.number,
    sheet.station,
    sheet.by,
    at,
    say('sheet.keep'),
  ].join(' · ')
  const watermark = `${sheet.number} · ${sheet.station} · ${sheet.by} · ${at}`
  return createPortal(
    <div
      className={css.over}
      role="dialog"
      aria-modal="true"
      aria-label={t('sheet.title')}
      data-sheet-root
      lang={language}
    >
      <div className={css.bar}>
        <Button onClick={() => window.print()} data-autofocus>
          {t('common.print')}
        </Button>
        <Button variant="default" onClick={onClose}>
          {t('common.close')}
        </Button>
      </div>
      <SheetPages text={foot} />
      <article className={css.paper}>
        <Watermark text={watermark} />
        <SheetHead sheet={sheet} at={at} say={say} />
        <SheetFacts page={page} language={language} />
        <SheetReasons page={page} language={language} />
        <SheetBags page={page} language={language} />
        <section>
          <h2>{say('sheet.instructions')}</h2>
          <p className={css.wish}>{wish || say('sheet.noWish')}</p>
          <p className={css.fine}>{say('sheet.human')}</p>
        </section>
        <SheetResult say={say} />
        <footer className={css.foot}>{foot}</footer>
      </article>
    </div>,
    document.body,
  )
}

type Say = (key: string) => string

/** Drawn, not written: it is to be seen through, and to come out on paper whatever the printer does with backgrounds. */
function Watermark({ text }: { readonly text: string }) {
  const width = [...text].reduce((sum, letter) => sum + ((letter.codePointAt(0) ?? 0) > 0x1100 ? 1 : 0.62) * markPx, 60)
  return (
    <svg className={css.watermark} aria-hidden="true">
      <defs>
        <pattern
          id="sheet-watermark"
          width={width}
          height={markLine * 2}
          patternUnits="userSpaceOnUse"
          patternTransform="rotate(-24)"
        >
          <text y={markLine / 2}>{text}</text>
          {[-width / 2, width / 2].map((x) => (
            <text key={x} x={x} y={markLine * 1.5}>
              {text}
            </text>
          ))}
        </pattern>
      </defs>
      <rect width="100%" height="100%" fill="url(#sheet-watermark)" />
    </svg>
  )
}

function SheetHead({ sheet, at, say }: { readonly sheet: Sheet; readonly at: string; readonly say: Say }) {
  return (
    <>
      <header className={css.head}>
        <h1>{say('sheet.heading')}</h1>
        <p>
          <b>{sheet.number}</b>
          <br />
          {sheet.station} · {at}
          <br />
          {say('sheet.issuedBy')} {sheet.by}
        </p>
      </header>
      <p className={css.purpose}>
        {say('sheet.purpose')}: <b>{say(`purpose.${sheet.purpose}`)}</b> · {say(`sheet.basis.${sheet.purpose}`)}
      </p>
    </>
  )
}

/** Filled in by hand: what was found, and who signs for it. */
function SheetResult({ say }: { readonly say: Say }) {
  return (
    <section className={css.result}>
      <h2>{say('sheet.result')}</h2>
      <p className={css.boxes}>
        {outcomes.map((outcome) => (
          <span key={outcome}>☐ {say(`outcome.${outcome}`)}</span>
        ))}
      </p>
      <p className={css.blank}>{say('sheet.found')}</p>
      <div className={css.signs}>
        <p>{say('sheet.signIssuer')}</p>
        <p>{say('sheet.signChecker')}</p>
        <p>{say('sheet.signTime')}</p>
      </div>
    </section>
  )
}
