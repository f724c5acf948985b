/** The person most likely to come next: name, seat, both risks, why. */
import { useTranslation } from 'react-i18next'
import type { WorklistRow } from '#core/contract/worklist.ts'
import { ClaimBar } from '../../components/ClaimBar.tsx'
import { HeldBags } from '../../components/HeldBags.tsx'
import { markOf } from '../../components/SelectionMark.tsx'
import { formatOneIn } from '../../format/formatOneIn.ts'
import type { Expected } from '../../format/orderForGate.ts'
import { formatPercent } from '../../format/formatPercent.ts'
import { formatRoute } from '../../shell/route.ts'
import { useLanguage } from '../../shell/useLanguage.ts'
import { WhySentence } from '../worklist/WhySentence.tsx'
import css from './gate.module.css'
import { useGate } from './gateStore.ts'
import { useExpectedWords } from './useExpectedWords.ts'

type Props = { readonly expected: Expected | null; readonly waiting: boolean; readonly mayAct: boolean }

/** `waiting`: somebody else stands there, and has to be settled first. */
export function PersonCard({ expected, waiting, mayAct }: Props) {
  const { t } = useTranslation()
  const words = useExpectedWords()
  const chosenId = useGate((it) => it.chosenId)
  const scannedId = useGate((it) => it.scanned?.answer.travellerId ?? null)
  if (!expected) {
    return (
      <section className={css.person}>
        <h2>✓ {t('gate.allDone')}</h2>
        <p className={css.why}>{t('gate.allDoneHint')}</p>
      </section>
    )
  }
  const { row, mayHavePassed } = expected
  const isChosen = row.travellerId === chosenId
  const isScanned = row.travellerId === scannedId
  const standing = mayHavePassed ? 'mayHavePassed' : isScanned ? 'inHand' : isChosen ? 'chosen' : 'nextLikely'
  const reason = row.selection?.reason ?? null
  return (
    <section className={css.person} aria-live="polite" data-waiting={waiting}>
      <div className={css.cardHead}>
        <p className={css.next} data-reason={reason ?? 'none'}>
          {markOf(reason)} {t(`gate.${standing}`)} · {reason ? t(`selection.${reason}`) : t('gate.notSelected')} ·{' '}
          {words(expected)}
          {row.disposition.state !== 'open' && ` · ✓ ${t(`state.${row.disposition.state}`)}`}
        </p>
        {!waiting && <ClaimBar person={row} mayAct={mayAct} />}
      </div>
      <h2>
        <a href={formatRoute({ name: 'traveller', travellerId: row.travellerId })}>
          <bdi>{row.name}</bdi>
        </a>
      </h2>
      {row.latin && <p className={css.why}>{row.latin}</p>}
      {!waiting && <PersonFacts row={row} />}
    </section>
  )
}

function PersonFacts({ row }: { readonly row: WorklistRow }) {
  const { t } = useTranslation()
  const language = useLanguage()
  return (
    <>
      <HeldBags held={row.held ?? []} />
      <div className={css.big}>
        <span>
          {t('traveller.seat')} <b>{row.seat ?? '–'}</b>
        </span>
        <span>
          {row.sex} <b>{row.age ?? '–'}</b>
        </span>
        <b>{row.nationality ?? '–'}</b>
        <span data-band={row.drug?.band}>
          {t('gate.drugs')} <b>{row.drug ? formatOneIn(row.drug.oneIn, language) : '–'}</b>
        </span>
        <span data-band={row.high?.band}>
          {t('gate.goods')} <b>{row.high ? formatPercent(row.high.p) : '–'}</b>
        </span>
      </div>
      <div className={css.why}>
        <WhySentence row={row} limit={5} />
      </div>
    </>
  )
}
