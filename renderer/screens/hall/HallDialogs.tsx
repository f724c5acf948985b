/** The dialogs of the hall: which seal, what the X-ray says, a bag nobody announced, the table of seals. */
import type { BagRow, Hall } from '#core/contract/bags.ts'
import { AddBagDialog } from './AddBagDialog.tsx'
import { SealDialog } from './SealDialog.tsx'
import { SealTable } from './SealTable.tsx'
import { XrayDialog } from './XrayDialog.tsx'
import { useHall } from './hallStore.ts'

export function HallDialogs({ row, hall }: { readonly row: BagRow | null; readonly hall: Hall }) {
  const { dialog, dialogOpened } = useHall()
  const close = () => dialogOpened(null)
  if (dialog === 'seals') return <SealTable seals={hall.seals} onClose={close} />
  if (dialog === 'add') return <AddBagDialog hall={hall} onClose={close} />
  if (dialog === 'seal' && row) return <SealDialog row={row} seals={hall.seals} onClose={close} />
  if (dialog === 'xray' && row) return <XrayDialog row={row} onClose={close} />
  return null
}
