/** The sign of the Enter key beside the action that it does. */
import { IconCornerDownLeft } from '@tabler/icons-react'
import css from './undo.module.css'

export function EnterKey() {
  return <IconCornerDownLeft className={css.enter} size={18} stroke={2} aria-hidden="true" />
}
