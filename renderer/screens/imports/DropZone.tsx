/** Where files and folders are dropped, or chosen by button. */
import { Button } from '@mantine/core'
import { IconFileImport } from '@tabler/icons-react'
import { type DragEvent, useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { filesOfDrop, filesOfFolder } from './filesOfDrop.ts'
import css from './imports.module.css'

export function DropZone({ onFiles }: { readonly onFiles: (files: readonly File[]) => void }) {
  const { t } = useTranslation()
  const [over, setOver] = useState(false)
  const picker = useRef<HTMLInputElement>(null)
  const folderPicker = useRef<HTMLInputElement>(null)
  const dropped = (event: DragEvent) => {
    event.preventDefault()
    setOver(false)
    void filesOfDrop(event.dataTransfer).then(onFiles, () => onFiles([]))
  }
  return (
    <section
      className={css.drop}
      data-over={over}
      aria-label={t('import.drop')}
      onDragOver={(event) => {
        event.preventDefault()
        setOver(true)
      }}
      onDragLeave={() => setOver(false)}
      onDrop={dropped}
    >
      <IconFileImport size={36} stroke={1.4} aria-hidden="true" />
      <div>
        <b>{t('import.drop')}</b>
        <p>{t('import.formats')}</p>
      </div>
      <Button onClick={() => picker.current?.click()}>{t('import.choose')}</Button>
      <Button variant="default" onClick={() => folderPicker.current?.click()}>
        {t('import.chooseFolder')}
      </Button>
      <input
        ref={picker}
        type="file"
        multiple
        hidden
        aria-label={t('import.choose')}
        onChange={(event) => {
          onFiles([...(event.currentTarget.files ?? [])])
          event.currentTarget.value = ''
        }}
      />
      <input
        ref={folderPicker}
        type="file"
        hidden
        {...{ webkitdirectory: '' }}
        aria-label={t('import.chooseFolder')}
        onChange={(event) => {
          onFiles(filesOfFolder([...(event.currentTarget.files ?? [])]))
          event.currentTarget.value = ''
        }}
      />
    </section>
  )
}
