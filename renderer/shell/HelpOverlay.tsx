/** The map of keys. */
import { Modal } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import { keyHelp } from './keyHelp.ts'
import css from './shell.module.css'
import { useKeys } from './keyboard.ts'

export function HelpOverlay({ opened, onClose }: { readonly opened: boolean; readonly onClose: () => void }) {
  const { t } = useTranslation()
  useKeys({ '?': onClose, Escape: onClose }, { modal: true, active: opened })
  return (
    <Modal
      opened={opened}
      onClose={onClose}
      title={t('help.title')}
      size="66rem"
      closeButtonProps={{ 'aria-label': t('common.close') }}
    >
      <div className={css.help}>
        {keyHelp.map((group) => (
          <section key={group.name}>
            <h3>{t(`help.group.${group.name}`)}</h3>
            <dl>
              {group.keys.map(({ shown, meaning }) => (
                <div key={meaning}>
                  <dt>
                    <kbd>{shown}</kbd>
                  </dt>
                  <dd>{t(`help.key.${meaning}`)}</dd>
                </div>
              ))}
            </dl>
          </section>
        ))}
      </div>
      <p className={css.helpScan}>{t('help.scan')}</p>
    </Modal>
  )
}
