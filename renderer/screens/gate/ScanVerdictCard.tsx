/** What the last scan said, in a shape, a word and a colour; for scans of nobody and of several, what to do next. */
import { Button } from '@mantine/core'
import { useEffect, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { FoundList } from '../../components/FoundList.tsx'
import { scanDoubts } from '../../format/scanDoubts.ts'
import { useScanAnswer } from '../search/scanStore.ts'
import { go } from '../../shell/route.ts'
import css from './gate.module.css'
import { isStray, useGate } from './gateStore.ts'
import { useGateTastes } from './gateTastes.ts'

const marks = { selected: '▲', plain: '✓', elsewhere: '↗', unknown: '?', several: '≈' } as const
const flashMs = 900

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
      {scanDoubts(answer).map(({ code, field }) => (
        <p key={`${code}${field}`} className={css.doubt}>
          ! {t(`gate.doubt.${code}`, { field: t(`field.${field}`, { defaultValue: field }) })}
        </p>
      ))}
      {(verdict === 'several' || verdict === 'elsewhere') && (
        <FoundList rows={answer.candidates.slice(0, 5)} cursorId={null} />
      )}
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
    </section>
  )
}
