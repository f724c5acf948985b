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
  return (
    <>
      <ul className={css.others}>
        {(isOpen ? others : others.slice(0, shownOthers)).map((other) => (
          <li key={other.travellerId}>
            <a href={formatRoute({ name: 'traveller', travellerId: other.travellerId })}>{other.name}</a> ·{' '}
            {other.flight} · {other.date}
            {other.outcome && ` · ${t(`outcome.${other.outcome}`, { defaultValue: other.outcome })}`}
            <FurtherList further={other.further ?? []} />
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

type FurtherProps = { readonly further: NonNullable<TravellerPage['links'][number]['others'][number]['further']> }

/** The second step: whom the other one shares something with, and what. */
function FurtherList({ further }: FurtherProps) {
  const { t } = useTranslation()
  if (further.length === 0) return null
  return (
    <ul className={css.further}>
      {further.map((one) => (
        <li key={one.travellerId}>
          ↳ {t(`link.${one.kind}`, { defaultValue: one.kind })} {one.value} ·{' '}
          <a href={formatRoute({ name: 'traveller', travellerId: one.travellerId })}>{one.name}</a> · {one.flight} ·{' '}
          {one.date}
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
