/** With whom this traveller shares a phone, card, agency: drawn, and listed below. */
import { Button } from '@mantine/core'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { TravellerPage } from '#core/contract/travellers.ts'
import { formatRoute } from '../../shell/route.ts'
import { LinksGraph } from './LinksGraph.tsx'
import { Section } from './Section.tsx'
import css from './traveller.module.css'

type Part = { readonly page: TravellerPage }

export function LinksPart({ page }: Part) {
  const { t } = useTranslation()
  if (page.links.length === 0) return null
  return (
    <Section title={t('traveller.links')} count={page.links.length}>
      <LinksGraph name={page.row.name} links={page.links} />
      <ul className={css.linkList}>
        {page.links.map((link) => (
          <li key={`${link.kind}${link.value}`}>
            <b>{t(`link.${link.kind}`, { defaultValue: link.kind })}</b> {link.value} ·{' '}
            {t('link.people', { count: link.people })}
            {link.finds > 0 && <b className={css.held}> · ✖ {t('link.finds', { count: link.finds })}</b>}
            {link.drugFinds > 0 && <b className={css.held}> · ▲ {t('link.drugFinds', { count: link.drugFinds })}</b>}
            <OtherList link={link} />
          </li>
        ))}
      </ul>
    </Section>
  )
}

/** As many as are read at a glance; the others stay one touch away. */
const shownOthers = 5

/** Who shares it: the first few, all of them on demand, and how many are counted without a name. */
function OtherList({ link }: { readonly link: TravellerPage['links'][number] }) {
  const { t } = useTranslation()
  const [isOpen, setOpen] = useState(false)
  const { others, people } = link
  const named = new Set(others.map((other) => other.name)).size
  const hidden = others.length - shownOthers
  const shown = furtherOnce(isOpen ? others : others.slice(0, shownOthers))
  return (
    <>
      <ul className={css.others}>
        {shown.map(({ other, further }) => (
          <li key={other.travellerId}>
            <a href={formatRoute({ name: 'traveller', travellerId: other.travellerId })}>{other.name}</a> ·{' '}
            <span className={css.whole}>
              {other.flight} · {other.date}
            </span>
            {other.outcome && ` · ${t(`outcome.${other.outcome}`, { defaultValue: other.outcome })}`}
            <FurtherList further={further} />
          </li>
        ))}
        {isOpen && people > named && <li>{t('link.unnamed', { count: people - named })}</li>}
      </ul>
      {hidden > 0 && (
        <Button
          variant="subtle"
          size="compact-md"
          mih="var(--g-tap)"
          onClick={() => setOpen(!isOpen)}
          aria-expanded={isOpen}
        >
          {isOpen ? t('link.fewer') : t('link.all', { count: others.length })}
        </Button>
      )}
    </>
  )
}

type Other = TravellerPage['links'][number]['others'][number]
type FurtherProps = { readonly further: NonNullable<Other['further']> }

/** Several journeys of one person lead to the same people: they are said with the first. */
function furtherOnce(others: readonly Other[]): readonly (FurtherProps & { readonly other: Other })[] {
  const said = new Set<string>()
  return others.map((other) => {
    const further = (other.further ?? []).filter(({ kind, value, name }) => !said.has(`${kind} ${value} ${name}`))
    for (const { kind, value, name } of further) said.add(`${kind} ${value} ${name}`)
    return { other, further }
  })
}

/** The second step: whom the other one shares something with, and what. */
function FurtherList({ further }: FurtherProps) {
  const { t } = useTranslation()
  if (further.length === 0) return null
  return (
    <ul className={css.further}>
      {further.map((one) => (
        <li key={one.travellerId}>
          ↳ {t(`link.${one.kind}`, { defaultValue: one.kind })} {one.value} ·{' '}
          <a href={formatRoute({ name: 'traveller', travellerId: one.travellerId })}>{one.name}</a> ·{' '}
          <span className={css.whole}>
            {one.flight} · {one.date}
          </span>
          {one.outcome && (
            <b className={one.outcome === 'nothing' ? css.clean : css.held}>
              {' '}
              · {one.outcome === 'nothing' ? '✓' : '✖'} {t(`outcome.${one.outcome}`, { defaultValue: one.outcome })}
            </b>
          )}
        </li>
      ))}
    </ul>
  )
}
