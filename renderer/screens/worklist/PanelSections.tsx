/** Route, bags, links and the raw text behind them, in short. */
import { useTranslation } from 'react-i18next'
import type { TravellerPage } from '#core/contract/travellers.ts'
import { RawExcerpt } from '../../components/RawExcerpt.tsx'
import { RouteSentence } from '../../components/RouteSentence.tsx'
import { formatTag } from '../../format/formatTag.ts'
import css from './panel.module.css'

export function PanelSections({ page }: { readonly page: TravellerPage }) {
  const { t } = useTranslation()
  return (
    <>
      <section>
        <h3>{t('panel.route')}</h3>
        <RouteSentence page={page} />
      </section>
      {page.bags.length > 0 && (
        <section>
          <h3>{t('panel.bags')}</h3>
          <ul className={css.bags}>
            {page.bags.map((bag) => (
              <li key={bag.bagId}>
                <span className={css.mute}>{formatTag(bag.tag)}</span>
                <span>
                  {bag.weightKg !== null && `${Math.round(bag.weightKg)} kg · `}
                  {bag.belt
                    ? `${t('flight.belt')} ${bag.belt}`
                    : t(`bag.status.${bag.status}`, { defaultValue: bag.status })}
                  {bag.hold && <b className={css.hold}> · ■ {t(`hold.${bag.hold}`, { defaultValue: bag.hold })}</b>}
                </span>
              </li>
            ))}
          </ul>
        </section>
      )}
      {page.links.length > 0 && (
        <section>
          <h3>{t('panel.links')}</h3>
          <ul>
            {page.links.slice(0, 4).map((link) => (
              <li key={`${link.kind}${link.value}`}>
                {t(`link.${link.kind}`, { defaultValue: link.kind })}: {t('link.people', { count: link.people })}
                {link.finds > 0 && <b className={css.hold}> · ✖ {t('link.finds', { count: link.finds })}</b>}
              </li>
            ))}
          </ul>
        </section>
      )}
      <section>
        <h3>{t('panel.raw')}</h3>
        <RawExcerpt page={page} />
      </section>
    </>
  )
}
