/** One segment of raw text, with the part in hand marked; pointing at a part marks its value on the page. */
import type { RawSpan } from '#core/messages/RawSpan.ts'
import type { RawLine } from '../../format/rawLines.ts'
import { rawPieces } from '../../format/rawPieces.ts'
import css from './traveller.module.css'

type Props = {
  readonly line: RawLine
  readonly spans: readonly RawSpan[]
  readonly active: RawSpan | null
  readonly onPoint: (span: RawSpan | null) => void
  readonly onChoose: (span: RawSpan) => void
}

/** Length of the name of a segment. */
const tagLength = 3

export function RawLineView({ line, spans, active, onPoint, onChoose }: Props) {
  const pieces = rawPieces(line, active ? [...spans, active] : spans)
  const isLit = (piece: { readonly start: number; readonly text: string }) =>
    active !== null && piece.start >= active.start && piece.start + piece.text.length <= active.end
  return (
    <div className={css.rawLine} data-hit={pieces.some(isLit)}>
      {pieces.map((piece) => {
        const own = piece.span
        const Shown = isLit(piece) ? 'mark' : 'span'
        return (
          <Shown
            key={piece.start}
            data-value={own !== null}
            onMouseEnter={own ? () => onPoint(own) : undefined}
            onMouseLeave={own ? () => onPoint(null) : undefined}
            onClick={own ? () => onChoose(own) : undefined}
          >
            {piece.start === line.start ? (
              <>
                <b>{piece.text.slice(0, tagLength)}</b>
                {piece.text.slice(tagLength)}
              </>
            ) : (
              piece.text
            )}
          </Shown>
        )
      })}
    </div>
  )
}
