/** The rows, drawn only where they can be seen; on paper all of them. */
import { useTranslation } from 'react-i18next'
import type { WorklistRow } from '#core/contract/worklist.ts'
import { useSession } from '../../shell/sessionStore.ts'
import { useTeam } from '../flight/teamStore.ts'
import { EmptyNotice } from '../../components/Notice.tsx'
import { TravellerRow } from './TravellerRow.tsx'
import { useRowWindow } from './useRowWindow.ts'
import css from './worklist.module.css'
import { useWorklist } from './worklistStore.ts'

type Props = {
  readonly rows: readonly WorklistRow[]
  readonly total: number
  readonly cursorId: string | null
  readonly onOpen: (travellerId: string) => void
}

const columns = ['rank', 'traveller', 'seat', 'high', 'drug', 'why', 'bags', 'status'] as const

export function RowTable({ rows, total, cursorId, onOpen }: Props) {
  const { t } = useTranslation()
  const { fresh, cursorMoved } = useWorklist()
  const claims = useTeam((it) => it.claims)
  const own = useSession((it) => it.user?.id)
  const { table, scroller, layout, items, height } = useRowWindow(rows, cursorId)
  return (
    <div
      className={css.table}
      ref={table}
      role="grid"
      aria-label={t('worklist.title')}
      aria-rowcount={rows.length + 1}
      data-layout={layout}
    >
      <div role="rowgroup">
        <div className={css.head} role="row">
          {columns.map((name) => (
            <span key={name} role="columnheader">
              {t(`worklist.column.${name}`)}
            </span>
          ))}
        </div>
      </div>
      <div className={css.scroller} ref={scroller} role="rowgroup" tabIndex={0}>
        {rows.length === 0 && <EmptyRows total={total} />}
        <div className={css.rows} role="presentation" style={height === null ? {} : { height }}>
          {items.map(({ row, index, top, height: rowHeight }) => (
            <TravellerRow
              key={row.travellerId}
              row={row}
              index={index}
              current={row.travellerId === cursorId}
              fresh={fresh.has(row.travellerId)}
              holder={claims.get(row.travellerId)?.by.name ?? null}
              isOwn={claims.get(row.travellerId)?.by.id === own}
              top={top}
              height={rowHeight}
              onChoose={cursorMoved}
              onOpen={onOpen}
            />
          ))}
        </div>
      </div>
    </div>
  )
}

function EmptyRows({ total }: { readonly total: number }) {
  const { t } = useTranslation()
  const why = total === 0 ? 'none' : 'nothingChosen'
  return (
    <div role="row">
      <div role="gridcell">
        <EmptyNotice
          title={t(why === 'none' ? 'worklist.none' : 'worklist.nothingChosen')}
          hint={t(why === 'none' ? 'worklist.noneHint' : 'worklist.nothingChosenHint')}
        />
      </div>
    </div>
  )
}
