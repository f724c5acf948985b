/** Has files read by the station where the shell knows their paths, else sends them in pieces; then follows the job to its end. */
import type { ImportJob } from '#core/contract/imports.ts'
import { client } from '../../client/client.ts'
import { encodeBase64 } from '../../client/encodeBase64.ts'
import { shellPaths } from '../../client/shellPaths.ts'

type Watcher = {
  readonly sent: (file: number, bytes: number) => void
  readonly job: (job: ImportJob) => void
  readonly stopped: () => boolean
}

/** The contract allows 1 MiB a piece; half of it keeps the progress lively. */
const pieceBytes = 512 * 1024
const pollMs = 300

export async function sendFiles(files: readonly File[], watcher: Watcher): Promise<void> {
  const paths = shellPaths(files)
  const taken = paths === null ? null : await client.imports.fromPath({ paths }).catch(() => null)
  if (taken !== null) return follow(taken.importId, watcher)
  const { importId } = await client.imports.begin({ files: files.map(({ name, size }) => ({ name, bytes: size })) })
  for (const [at, file] of files.entries()) {
    for (let start = 0; start === 0 || start < file.size; start += pieceBytes) {
      if (watcher.stopped()) return
      const end = Math.min(file.size, start + pieceBytes)
      const bytes = new Uint8Array(await file.slice(start, end).arrayBuffer())
      watcher.job(
        await client.imports.append({ importId, file: at, data: encodeBase64(bytes), last: end >= file.size }),
      )
      watcher.sent(at, end)
    }
  }
  await follow(importId, watcher)
}

async function follow(importId: string, watcher: Watcher): Promise<void> {
  let job = await client.imports.read({ importId })
  while (job.state === 'receiving' || job.state === 'running') {
    watcher.job(job)
    await new Promise((resolve) => setTimeout(resolve, pollMs))
    if (watcher.stopped()) return
    job = await client.imports.read({ importId })
  }
  watcher.job(job)
}
