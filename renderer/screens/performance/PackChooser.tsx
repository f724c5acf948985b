/** Brings a pack in from a folder, and says in words whether it was taken. */
import { Button } from '@mantine/core'
import { IconFolderOpen } from '@tabler/icons-react'
import { useRef } from 'react'
import { useTranslation } from 'react-i18next'
import { useBilingual } from '../../shell/useLanguage.ts'
import { ForeignDialog } from './ForeignDialog.tsx'
import css from './performance.module.css'
import { usePerformance } from './performanceStore.ts'

export function PackChooser() {
  const { t } = useTranslation()
  const say = useBilingual()
  const { verdict, foreign, packChosen, foreignDescribed } = usePerformance()
  const field = useRef<HTMLInputElement>(null)
  return (
    <>
      {verdict && (
        <p className={verdict.accepted ? css.good : css.bad} role="status">
          {verdict.accepted ? '✓' : '✖'} {say(verdict.text)}
        </p>
      )}
      {foreign && <ForeignDialog onClose={() => void foreignDescribed(null)} onSave={foreignDescribed} />}
      <Button variant="default" leftSection={<IconFolderOpen size={18} />} onClick={() => field.current?.click()}>
        {t('performance.takePack')}
      </Button>
      <input
        ref={field}
        type="file"
        multiple
        hidden
        aria-label={t('performance.takePack')}
        // React has no type for the attribute by which every browser chooses a whole folder.
        {...{ webkitdirectory: '' }}
        onChange={(event) => {
          void packChosen([...(event.currentTarget.files ?? [])])
          event.currentTarget.value = ''
        }}
      />
    </>
  )
}
