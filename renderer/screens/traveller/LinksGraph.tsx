/** The links as a drawing: why stands on each line, finds are told by shape and word, people open on a click. */
import { useTranslation } from 'react-i18next'
import type { TravellerPage } from '#core/contract/travellers.ts'
import { cutText } from '../../format/cutText.ts'
import { type GraphFurther, type GraphPerson, type GraphValue, linkGraph, type Mark } from '../../format/linkGraph.ts'
import { formatRoute } from '../../shell/route.ts'
import css from './traveller.module.css'

type Props = { readonly name: string; readonly links: TravellerPage['links'] }

const width = 720
/** With people two steps away. */
const wideWidth = 1000
const furtherX = 776
const selfX = 122
/** Where a line from the traveller becomes level, so that its words can stand on it. */
const levelX = 192
const knotX = 438
const personX = 518
/** Letters of a name in the drawing. */
const mostName = 20
const marks: Readonly<Record<Mark, string>> = { drugs: '▲', found: '✖', clean: '✓', open: '' }

export function LinksGraph({ name, links }: Props) {
  const { t } = useTranslation()
  const graph = linkGraph(links)
  if (!graph) return null
  const { height, selfY, values, people, further, ties, left } = graph
  return (
    <>
      <svg
        className={css.graph}
        viewBox={`0 0 ${further.length > 0 ? wideWidth : width} ${height}`}
        role="group"
        aria-label={t('link.graph', { name })}
        data-links
        data-wide={further.length > 0}
      >
        {ties.map((tie) => (
          <path
            key={tie.id}
            className={css.graphLine}
            data-found={tie.found}
            d={curve({ x: knotX, y: tie.fromY }, { x: personX, y: tie.toY })}
          />
        ))}
        {values.map((value) => (
          <ValueLine
            key={`${value.link.kind}${value.link.value}`}
            value={value}
            selfY={selfY}
            most={further.length > 0 ? 17 : 22}
          />
        ))}
        <circle className={css.graphNode} data-mark="self" cx={selfX} cy={selfY} r="9" />
        {nameLines(name).map((line, at, lines) => (
          <text
            key={line}
            className={css.graphWho}
            x={selfX - 18}
            y={selfY + 4 + (at - (lines.length - 1) / 2) * 16}
            textAnchor="end"
          >
            {line}
          </text>
        ))}
        {further.map((it) => (
          <FurtherNode key={`${it.fromY} ${it.person.travellerId}`} it={it} />
        ))}
        {people.map((it) => (
          <PersonNode key={it.person.travellerId} it={it} />
        ))}
      </svg>
      {left > 0 && <p className={css.mute}>{t('link.more', { count: left })}</p>}
    </>
  )
}

/** `most`: letters of the value that have room. */
type ValueProps = { readonly value: GraphValue; readonly selfY: number; readonly most: number }

function ValueLine({ value: { link, y }, selfY, most }: ValueProps) {
  const { t } = useTranslation()
  const kind = t(`link.${link.kind}`, { defaultValue: link.kind })
  return (
    <g>
      <path
        className={css.graphLine}
        data-found={link.finds > 0}
        d={`${curve({ x: selfX, y: selfY }, { x: levelX, y })} H ${knotX}`}
      />
      <circle className={css.graphNode} cx={knotX} cy={y} r="4" />
      <text x={levelX + 8} y={y - 7}>
        <title>{link.value}</title>
        <tspan className={css.graphWho}>{kind}</tspan> {cutText(link.value, most)}
      </text>
      <text className={css.graphMute} x={levelX + 8} y={y + 15}>
        {t('link.people', { count: link.people })}
        {link.finds > 0 && <tspan className={css.graphFound}> · ✖ {t('link.finds', { count: link.finds })}</tspan>}
      </text>
    </g>
  )
}

function PersonNode({ it: { person, mark, y } }: { readonly it: GraphPerson }) {
  const { t } = useTranslation()
  const word = person.outcome && t(`outcome.${person.outcome}`, { defaultValue: person.outcome })
  const found = mark === 'drugs' || mark === 'found'
  return (
    <a href={formatRoute({ name: 'traveller', travellerId: person.travellerId })}>
      <rect className={css.graphHit} x={personX - 16} y={y - 19} width={width - personX + 14} height="38" rx="8" />
      <NodeShape mark={mark} x={personX} y={y} />
      <text className={css.graphWho} x={personX + 16} y={y - 2}>
        {cutText(person.name, mostName)}
      </text>
      <text className={css.graphMute} x={personX + 16} y={y + 14}>
        {person.flight} · {person.date}
        {word && (
          <tspan className={found ? css.graphFound : undefined}>
            {' '}
            · {marks[mark]} {word}
          </tspan>
        )}
      </text>
    </a>
  )
}

/** Someone two steps away: what is shared with the person before stands under the name. */
function FurtherNode({ it: { person, mark, from, fromY, y } }: { readonly it: GraphFurther }) {
  const fromX = Math.min(furtherX - 40, personX + 26 + textPx(cutText(from, mostName)))
  const { t } = useTranslation()
  const found = mark === 'drugs' || mark === 'found'
  const word = person.outcome && t(`outcome.${person.outcome}`, { defaultValue: person.outcome })
  return (
    <a href={formatRoute({ name: 'traveller', travellerId: person.travellerId })}>
      <path
        className={css.graphLine}
        data-found={found}
        d={curve({ x: fromX, y: fromY }, { x: furtherX - 10, y })}
        strokeDasharray="4 3"
      />
      <rect
        className={css.graphHit}
        x={furtherX - 14}
        y={y - 19}
        width={wideWidth - furtherX + 12}
        height="38"
        rx="8"
      />
      <NodeShape mark={mark} x={furtherX} y={y} />
      <text className={css.graphWho} x={furtherX + 15} y={y - 2}>
        {cutText(person.name, mostName)}
      </text>
      <text className={css.graphMute} x={furtherX + 15} y={y + 14}>
        {t(`link.${person.kind}`, { defaultValue: person.kind })}
        {word && (
          <tspan className={found ? css.graphFound : undefined}>
            {' '}
            · {marks[mark]} {word}
          </tspan>
        )}
      </text>
    </a>
  )
}

/** A triangle for drugs, a diamond for another find, a square for checked and clean, a ring for not checked. */
function NodeShape({ mark, x, y }: { readonly mark: Mark; readonly x: number; readonly y: number }) {
  const shape = { className: css.graphNode, 'data-mark': mark }
  if (mark === 'drugs') return <path {...shape} d={`M ${x} ${y - 9} l 9 16 h -18 Z`} />
  if (mark === 'found') return <path {...shape} d={`M ${x} ${y - 9} l 9 9 l -9 9 l -9 -9 Z`} />
  if (mark === 'clean') return <rect {...shape} x={x - 7} y={y - 7} width="14" height="14" rx="2" />
  return <circle {...shape} cx={x} cy={y} r="7" />
}

/** Surname, then the rest: a whole name is too wide beside the drawing. */
function nameLines(name: string): readonly string[] {
  const [first = '', ...rest] = name.split(' ')
  return [first, rest.join(' ')].filter(Boolean).map((line) => cutText(line, 14))
}

/** About as wide as a bold text is drawn; letters of Asia take a square. */
function textPx(text: string): number {
  return [...text].reduce((width, letter) => width + ((letter.codePointAt(0) ?? 0) > 0x1100 ? 15 : 10), 0)
}

type Point = { readonly x: number; readonly y: number }

function curve(from: Point, to: Point): string {
  const middle = (from.x + to.x) / 2
  return `M ${from.x} ${from.y} C ${middle} ${from.y} ${middle} ${to.y} ${to.x} ${to.y}`
}
