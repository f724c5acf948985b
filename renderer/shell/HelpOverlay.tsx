/** The map of keys. */
import { Modal } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import css from './shell.module.css'
import { useKeys } from './keyboard.ts'

const groups: readonly { readonly name: string; readonly keys: readonly (readonly [string, string])[] }[] = [
  {
    name: 'everywhere',
    keys: [
      ['/', 'search'],
      ['Ctrl K', 'palette'],
      ['?', 'help'],
      ['Esc', 'back'],
    ],
  },
  {
    name: 'lists',
    keys: [
      ['↓ j', 'next'],
      ['↑ k', 'previous'],
      ['Enter', 'primary'],
      ['1 – 4', 'tabs'],
    ],
  },
  {
    name: 'worklist',
    keys: [
      ['Enter', 'record'],
      ['o', 'open'],
      ['p', 'passed'],
      ['m', 'missed'],
      ['s', 'skip'],
      ['h', 'claim'],
      ['u', 'undo'],
    ],
  },
  {
    name: 'flight',
    keys: [
      ['l', 'viewList'],
      ['c', 'viewSeats'],
      ['b', 'viewBags'],
      ['n', 'viewSources'],
      ['d', 'viewChanges'],
      ['t', 'viewTeam'],
      ['← ↑ → ↓', 'seatMove'],
    ],
  },
  {
    name: 'gate',
    keys: [
      ['1', 'gateSeen'],
      ['2', 'gateRefer'],
      ['3', 'gatePassed'],
      ['4', 'gateMissed'],
      ['5', 'gateScan'],
      ['u', 'undo'],
    ],
  },
  {
    name: 'hall',
    keys: [
      ['1', 'hallSeal'],
      ['2', 'hallRefer'],
      ['3', 'hallResult'],
      ['4', 'hallSealOff'],
      ['5', 'hallRelease'],
      ['u', 'undo'],
    ],
  },
]

export function HelpOverlay({ opened, onClose }: { readonly opened: boolean; readonly onClose: () => void }) {
  const { t } = useTranslation()
  useKeys({ '?': onClose, Escape: onClose }, { modal: true, active: opened })
  return (
    <Modal
      opened={opened}
      onClose={onClose}
      title={t('help.title')}
      size="lg"
      closeButtonProps={{ 'aria-label': t('common.close') }}
    >
      <div className={css.help}>
        {groups.map((group) => (
          <section key={group.name}>
            <h3>{t(`help.group.${group.name}`)}</h3>
            <dl>
              {group.keys.map(([key, meaning]) => (
                <div key={meaning}>
                  <dt>
                    <kbd>{key}</kbd>
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
