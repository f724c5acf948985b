/** What the last scan said, in a shape, a word and a colour; for scans of nobody and of several, what to do next. */
import { Button } from '@mantine/core'
import { useEffect, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { ScanAnswer } from '#core/contract/scan.ts'
import type { Found } from '#core/contract/travellers.ts'
import { FoundList } from '../../components/FoundList.tsx'
import { scanDoubts } from '../../format/scanDoubts.ts'
import { useScanAnswer } from '../search/scanStore.ts'
import { go } from '../../shell/route.ts'
import css from './gate.module.css'
import { isStray, useGate } from './gateStore.ts'
import { useGateTastes } from './gateTastes.ts'

const marks = { selected: '▲', plain: '✓', elsewhere: '↗', unknown: '?', several: '≈' } as const
const flashMs = 900
const peopleAtMost = 5

/** The flash over the whole screen: still, so that it may not blind, and gone by itself. */
export function ScanFlash() {
  const { t } = useTranslation()
  const scanned = useGate((it) => it.scanned)
  const { flash } = useGateTastes()
  const [shownAt, setShownAt] = useState(0)
  const at = scanned?.at ?? 0
  useEffect(() => {
    if (at === 0) return
    setShownAt(at)
    const timer = setTimeout(() => setShownAt(0), flashMs)
    return () => clearTimeout(timer)
  }, [at])
  if (!flash || !scanned || shownAt !== at) return null
  return (
    <div className={css.flash} data-verdict={scanned.verdict} aria-hidden="true">
      <b>{marks[scanned.verdict]}</b>
      <span>{t(`gate.verdict.${scanned.verdict}`)}</span>
    </div>
  )
}

export function ScanVerdictCard() {
  const { t } = useTranslation()
  const { scanned, scanLeft } = useGate()
  if (!scanned) return null
  const { verdict, answer, text } = scanned
  const isUnknownTag = verdict === 'unknown' && answer.kind === 'bagTag'
  const openWalkIn = () => {
    useScanAnswer.getState().scanned(text, answer)
    go({ name: 'scan', text: '' })
  }
  return (
    <section className={css.verdict} data-verdict={verdict} role="status">
      <p>
        <b aria-hidden="true">{marks[verdict]}</b> {t(isUnknownTag ? 'gate.unknownTag' : `gate.verdict.${verdict}`)}
        {answer.repaired && answer.kind !== 'bagTag' && ` · ${t('gate.repaired')}`}
      </p>
      <Doubts answer={answer} />
      {verdict === 'several' && <PeopleHere rows={answer.candidates} />}
      {verdict === 'elsewhere' && <FoundList rows={answer.candidates.slice(0, 5)} cursorId={null} />}
      <div className={css.verdictActs}>
        {verdict === 'unknown' && !isUnknownTag && (
          <Button size="lg" variant="default" onClick={openWalkIn}>
            {t('walkIn.open')}
          </Button>
        )}
        {isStray(scanned) && (
          <Button size="lg" variant="default" onClick={scanLeft}>
            {t('gate.scanLeft')}
          </Button>
        )}
      </div>
    </section>
  )
}

/** One line a kind: three wrong digits are one sentence. */
function Doubts({ answer }: { readonly answer: ScanAnswer }) {
  const { t } = useTranslation()
  const doubts = scanDoubts(answer)
  const codes = [...new Set(doubts.map((it) => it.code))]
  return codes.map((code) => {
    const fields = doubts
      .filter((it) => it.code === code)
      .map(({ field }) => t(`field.${field}`, { defaultValue: field }))
    return (
      <p key={code} className={css.doubt}>
        ! {t(`gate.doubt.${code}`, { field: fields.join(', ') })}
      </p>
    )
  })
}

/** Of several people of this flight one is brought up here, without leaving gate mode. */
function PeopleHere({ rows }: { readonly rows: readonly Found[] }) {
  const { t } = useTranslation()
  const { flightId, scanMeant } = useGate()
  return (
    <div className={css.chooseHere}>
      {rows
        .filter((row) => row.flightId === flightId)
        .slice(0, peopleAtMost)
        .map((row) => (
          <button key={row.travellerId} type="button" onClick={() => scanMeant(row.travellerId)}>
            <b>
              {row.selected && '▲ '}
              <bdi>{row.name}</bdi>
            </b>
            <span>
              {t('traveller.seat')} {row.seat ?? '–'}
            </span>
            <span>{[row.nationality, row.birthOn, row.document].filter(Boolean).join(' · ')}</span>
            <small>{t(`search.by.${row.by}`, { defaultValue: row.by })}</small>
          </button>
        ))}
    </div>
  )
}
