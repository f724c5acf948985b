/** Requests about taking in files. */
import { mkdirSync, statSync } from 'node:fs'
import { isAbsolute } from 'node:path'
import { readDropped, retryDropped } from '../dropFolder/readDropped.ts'
import { dropFolderSetting, usualDropFolder } from '../dropFolder/watchDropFolder.ts'
import { readImportedFiles, readFileProblems } from '../jobs/readImports.ts'
import { openPaths } from '../jobs/openPaths.ts'
import { gated } from './gated.ts'
import { askerOf } from './askerOf.ts'
import { refuse } from './refuse.ts'

const on = gated.imports

export const importRequests = {
  begin: on.begin.handler(({ context, input }) => {
    const job = context.engine.imports.begin(input.files, askerOf(context).user.id)
    return { importId: job.id }
  }),

  append: on.append.handler(async ({ context, input }) => {
    const { importId, file, last } = input
    const bytes = Buffer.from(input.data, 'base64')
    const by = askerOf(context).user.id
    const answer = await context.engine.imports.append({ importId, by, file, bytes, last })
    if (answer === null) throw refuse('NOT_FOUND', 'import')
    if (answer === 'over') throw refuse('CONFLICT', 'importOver')
    if (answer === 'outOfOrder' || answer === 'tooLarge') throw refuse('CONFLICT', answer)
    return answer
  }),

  read: on.read.handler(({ context, input }) => {
    const job = context.engine.imports.read(input.importId)
    if (job === null) throw refuse('NOT_FOUND', 'import')
    return job
  }),

  cancel: on.cancel.handler(({ context, input }) => {
    const job = context.engine.imports.cancel(input.importId)
    if (job === null) throw refuse('NOT_FOUND', 'import')
    return job
  }),

  files: on.files.handler(({ context, input }) => ({
    files: [...readImportedFiles(context.engine.queries, input.limit)],
  })),

  problems: on.problems.handler(({ context, input }) => {
    const answer = readFileProblems(context.engine.queries, input.fileId, input.limit)
    if (answer === null) throw refuse('NOT_FOUND', 'file')
    return answer
  }),

  fromPath: on.fromPath.handler(async ({ context, input }) => {
    // A browser page could name any file of the machine; only the console and the desktop shell may.
    if (!context.connection.mayNamePaths) throw refuse('FORBIDDEN', 'paths')
    const opened = await openPaths(input.paths)
    if (opened === null) throw refuse('NOT_FOUND', 'path')
    const job = context.engine.imports.take(opened.files, { bytes: opened.bytes, by: askerOf(context).user.id })
    return { importId: job.id }
  }),

  dropFolder: on.dropFolder.handler(({ context }) => ({
    folder: context.engine.station.store.settings.read<string>(dropFolderSetting),
  })),

  droppedFiles: on.droppedFiles.handler(({ context }) => {
    const { station } = context.engine
    const folder = station.store.settings.read<string>(dropFolderSetting)
    return { folder, usual: usualDropFolder(station), ...readDropped(folder) }
  }),

  retryDropped: on.retryDropped.handler(({ context, input }) => {
    const { station } = context.engine
    const folder = station.store.settings.read<string>(dropFolderSetting)
    if (folder === null || !retryDropped(folder, input.name)) throw refuse('NOT_FOUND', 'file')
    station.changed({ kind: 'station', id: null })
    return { retried: true as const }
  }),

  setDropFolder: on.setDropFolder.handler(({ context, input }) => {
    const { folder } = input
    const usual = usualDropFolder(context.engine.station)
    // A browser page could have any folder of the machine emptied; the station's own one it may switch on and off.
    const isHarmless = folder === null || folder === usual
    if (!isHarmless && !context.connection.mayNamePaths) throw refuse('FORBIDDEN', 'paths')
    if (folder === usual) mkdirSync(usual, { recursive: true, mode: 0o700 })
    if (folder !== null && !(isAbsolute(folder) && statSync(folder, { throwIfNoEntry: false })?.isDirectory())) {
      throw refuse('NOT_FOUND', 'path')
    }
    const { station } = context.engine
    station.store.confirm(() => station.store.settings.save(dropFolderSetting, folder))
    station.changed({ kind: 'station', id: null })
    return { folder }
  }),
}
