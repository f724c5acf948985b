/** The traveller's bags to tick, and bags added by scanning their tags. */
import { Chip } from '@mantine/core'
import { useEffect, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { client } from '../../client/client.ts'
import { formatTag } from '../../format/formatTag.ts'
import css from './inspection.module.css'

type Props = {
  readonly travellerId: string
  readonly tags: readonly string[]
  readonly onChange: (tags: string[]) => void
}

export function BagChips({ travellerId, tags, onChange }: Props) {
  const { t } = useTranslation()
  const [own, setOwn] = useState<readonly string[]>([])
  useEffect(() => {
    let asked = true
    client.travellers.read({ travellerId }).then(
      (page) => asked && setOwn(page.bags.map((bag) => bag.tag)),
      () => undefined,
    )
    return () => {
      asked = false
    }
  }, [travellerId])
  const all = [...new Set([...own, ...tags])]
  return (
    <div className={css.group} role="group" aria-label={t('inspection.bags')}>
      <span className={css.label}>{t('inspection.bags')}</span>
      {all.length === 0 ? (
        <span className={css.hint}>{t('inspection.noBags')}</span>
      ) : (
        <Chip.Group multiple value={[...tags]} onChange={onChange}>
          <div className={css.chips}>
            {all.map((tag) => (
              <Chip key={tag} value={tag} size="md" radius="md" classNames={{ label: css.chip ?? '' }}>
                {formatTag(tag)}
              </Chip>
            ))}
          </div>
        </Chip.Group>
      )}
    </div>
  )
}
