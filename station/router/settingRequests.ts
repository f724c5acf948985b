/** Requests about how the station works. */
import { isAbsolute } from 'node:path'
import { statSync } from 'node:fs'
import type { SettingsView } from '#core/contract/settings.ts'
import { dropFolderSetting } from '../dropFolder/watchDropFolder.ts'
import { saveOwn, savePolicyWish } from '../settings/changeSettings.ts'
import { previewPolicy } from '../settings/previewPolicy.ts'
import { formatFindings, readFindings } from '../support/readFindings.ts'
import { askerOf } from './askerOf.ts'
import type { EngineContext } from './EngineContext.ts'
import { gated } from './gated.ts'
import { refuse } from './refuse.ts'

const on = gated.settings

export const settingRequests = {
  read: on.read.handler(({ context }) => viewOf(context)),

  save: on.save.handler(({ context, input }) => {
    saveOwn(context.engine.station, input)
    return viewOf(context)
  }),

  preview: on.preview.handler(({ context, input }) => previewPolicy(context.engine.station, input)),

  savePolicy: on.savePolicy.handler(async ({ context, input }) => {
    const answer = await savePolicyWish(context.engine.station, { ...input, by: askerOf(context).user.id })
    if (answer === 'noteNeeded') throw refuse('CONFLICT', answer)
    return viewOf(context)
  }),

  backups: on.backups.handler(({ context }) => {
    const { backups } = context.engine
    return { folder: backups.folder(), job: backups.job(), backups: [...backups.list()] }
  }),

  backup: on.backup.handler(({ context }) => context.engine.backups.start()),

  stopBackup: on.stopBackup.handler(({ context }) => context.engine.backups.stop()),

  restore: on.restore.handler(({ context, input }) => {
    if (input.reason.trim() === '') throw refuse('CONFLICT', 'noteNeeded')
    const answer = context.engine.backups.restore({ ...input, by: askerOf(context).user.id })
    if (answer === false) throw refuse('NOT_FOUND', 'file')
    // The console restores with a command of its own, while nothing has the store open.
    if (answer === 'noRestart') throw refuse('CONFLICT', 'paths')
    return { restoring: true }
  }),

  setBackupFolder: on.setBackupFolder.handler(({ context, input }) => {
    const { folder } = input
    if (!context.connection.mayNamePaths) throw refuse('FORBIDDEN', 'paths')
    if (folder !== null && !(isAbsolute(folder) && statSync(folder, { throwIfNoEntry: false })?.isDirectory())) {
      throw refuse('NOT_FOUND', 'path')
    }
    return { folder: context.engine.backups.setFolder(folder) }
  }),

  doctor: on.doctor.handler(async ({ context }) => {
    const findings = await readFindings(context.engine)
    return { findings, text: formatFindings(findings) }
  }),
}

function viewOf({ engine, connection }: EngineContext): SettingsView {
  const { settings, store } = engine.station
  const { id, name, hall, airport, zone, profile, demonstration, autoLockMinutes, capacity, policy } = settings
  return {
    ...{ id, name, hall, airport, zone, profile, demonstration, autoLockMinutes, capacity, policy },
    language: settings.language ?? 'ko',
    dropFolder: store.settings.read<string>(dropFolderSetting),
    backupFolder: engine.backups.folder(),
    mayNamePaths: connection.mayNamePaths,
  }
}
