/** What a scan said, field by field with its check digits, everyone it may be, and the way to keep somebody nobody expected. */
import { Button } from '@mantine/core'
import { useEffect, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { ScanAnswer } from '#core/contract/scan.ts'
import { CameraScan } from '../../camera/CameraScan.tsx'
import { EmptyNotice } from '../../components/Notice.tsx'
import { FoundList } from '../../components/FoundList.tsx'
import { isHalfRead } from '../../format/scanDoubts.ts'
import { currentFlight } from '../../shell/currentFlight.ts'
import { useListKeys } from '../../shell/useListKeys.ts'
import { useResolveScan } from '../../shell/useScanToPage.ts'
import { openTraveller } from '../traveller/openTraveller.ts'
import { ScanRepairs } from './ScanRepairs.tsx'
import { useScanAnswer } from './scanStore.ts'
import css from './search.module.css'
import { WalkInPanel } from './WalkInPanel.tsx'
import { useWalkIn } from './walkInStore.ts'

/** Wrong check digits are told at their fields. */
const checkProblem = 'check-digit:'
const checkMarks = { ok: '✓', wrong: '✖', none: '' } as const

export function ScanScreen() {
  const { t } = useTranslation()
  const { text, answer } = useScanAnswer()
  const { draft, scanned, typedAnew, left } = useWalkIn()
  const resolve = useResolveScan()
  const isStranger =
    answer !== null && namesPerson(answer) && !isHalfRead(answer) && !answer.candidates.some((it) => surest.has(it.by))
  useEffect(() => {
    if (isStranger) void scanned(text, currentFlight())
    return left
  }, [isStranger, text, scanned, left])
  if (!answer && !draft) {
    return (
      <EmptyNotice title={t('scan.start')} hint={t('scan.startHint')}>
        <CameraScan onRead={(read) => void resolve(read)} />
        <Button variant="default" onClick={() => typedAnew(currentFlight())}>
          {t('walkIn.type')}
        </Button>
      </EmptyNotice>
    )
  }
  return (
    <div className={css.screen}>
      {answer && <ScanSaid text={text} answer={answer} isStranger={isStranger} />}
      <WalkInPanel />
      {answer && !isStranger && !draft && (
        <div>
          <Button
            variant="default"
            onClick={() => (namesPerson(answer) ? void scanned(text, currentFlight()) : typedAnew(currentFlight()))}
          >
            {t('walkIn.noneOfThem')}
          </Button>
        </div>
      )}
    </div>
  )
}

/** With one of these somebody stored is meant; the others are only alike. */
const surest: ReadonlySet<string> = new Set([
  'document',
  'likelyDocument',
  'nameAndBirth',
  'locatorAndName',
  'seatAndName',
])

function namesPerson({ kind }: ScanAnswer): boolean {
  return kind === 'mrz' || kind === 'boardingPass'
}

type SaidProps = { readonly text: string; readonly answer: ScanAnswer; readonly isStranger: boolean }

function ScanSaid({ text, answer, isStranger }: SaidProps) {
  const { t } = useTranslation()
  // What is different is said of somebody who may well be meant, not of a namesake.
  const told = answer.problems.filter(
    (it) => !it.startsWith(checkProblem) && it !== 'half-read' && !(isStranger && it.startsWith('differs:')),
  )
  const problems = told.map((it) => {
    const [code = '', field] = it.split(':')
    const words = t(`problem.${code}`, { defaultValue: code })
    return field ? `${t(`field.${field}`, { defaultValue: field })}: ${words}` : words
  })
  return (
    <>
      <h1>
        {t('scan.title')} · {t(`scan.kind.${answer.kind}`)}
      </h1>
      <p className={css.text}>{answer.repaired ?? text}</p>
      {isHalfRead(answer) && <p className={css.wrong}>! {t('scan.half')}</p>}
      {answer.repaired && answer.kind !== 'bagTag' && <p className={css.wrong}>! {t('scan.filled')}</p>}
      <dl className={css.fields}>
        {answer.fields.filter(isRead).map((it) => (
          <div key={it.field}>
            <dt>
              {t(`field.${it.field}`, { defaultValue: it.field })}{' '}
              <b className={it.check === 'wrong' ? css.wrong : css.ok}>{checkMarks[it.check]}</b>
              {it.check === 'wrong' && <span className={css.wrong}> {t('scan.wrongCheck')}</span>}
            </dt>
            <dd>{it.value}</dd>
          </div>
        ))}
      </dl>
      <ScanRepairs repairs={answer.repairs ?? []} />
      {problems.length > 0 && <p className={css.wrong}>! {problems.join(' · ')}</p>}
      {answer.candidates.length > 0 && <Candidates rows={answer.candidates} />}
      {answer.candidates.length === 0 && !isStranger && (
        <EmptyNotice title={t('scan.nobody')} hint={t('scan.nobodyHint')} />
      )}
    </>
  )
}

/** Fields that hold nothing but filler say nothing. */
function isRead({ value }: { readonly value: string }): boolean {
  return value.replaceAll('<', '').trim() !== ''
}

/** Everyone it may be: arrows and Enter as in every list; while somebody new is being kept, Enter keeps. */
function Candidates({ rows }: { readonly rows: ScanAnswer['candidates'] }) {
  const active = useWalkIn((it) => it.draft === null)
  const [cursorId, setCursorId] = useState<string | null>(null)
  const ids = rows.map((row) => row.travellerId)
  const current = cursorId !== null && ids.includes(cursorId) ? cursorId : (ids[0] ?? null)
  useListKeys({
    ids,
    cursorId: current,
    onMove: setCursorId,
    onEnter: (travellerId) => void openTraveller(travellerId),
    active,
  })
  return <FoundList rows={rows} cursorId={active ? current : null} />
}
