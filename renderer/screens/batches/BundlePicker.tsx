/** Chooses bundle files, from a stick or folder. */
import { Button } from '@mantine/core'
import { IconUsb } from '@tabler/icons-react'
import { useRef } from 'react'
import { useTranslation } from 'react-i18next'
import page from '../imports/imports.module.css'
import { useBatches } from './batchesStore.ts'

export function BundlePicker() {
  const { t } = useTranslation()
  const picker = useRef<HTMLInputElement>(null)
  const filesChosen = useBatches((state) => state.filesChosen)
  return (
    <section className={page.drop} aria-label={t('batches.take')}>
      <IconUsb size={36} stroke={1.4} aria-hidden="true" />
      <div>
        <b>{t('batches.take')}</b>
        <p>{t('batches.takeHint')}</p>
      </div>
      <Button onClick={() => picker.current?.click()}>{t('batches.choose')}</Button>
      <input
        ref={picker}
        type="file"
        accept=".bundle"
        multiple
        hidden
        aria-label={t('batches.choose')}
        onChange={(event) => {
          void filesChosen([...(event.currentTarget.files ?? [])])
          event.currentTarget.value = ''
        }}
      />
    </section>
  )
}
