/** Files of what was dropped or chosen, those inside folders too, with the folders in their names; hidden ones are left out. */
import { shellPaths } from '../../client/shellPaths.ts'

/** What was dropped is gone after the event: it has to be asked for at once. */
export function filesOfDrop(data: DataTransfer): Promise<readonly File[]> {
  const files = [...data.files]
  // Where the shell knows paths, the station walks the folders itself.
  if (shellPaths(files) !== null) return Promise.resolve(files)
  const entries = [...data.items].map((item) => (item.kind === 'file' ? item.webkitGetAsEntry() : null))
  const folders = entries.filter((entry) => entry?.isDirectory === true)
  if (folders.length === 0) return Promise.resolve(files)
  return gather(entries.filter((entry) => entry !== null))
}

/** Of a chosen folder: the browser tells the way to each file. */
export function filesOfFolder(chosen: readonly File[]): readonly File[] {
  if (shellPaths(chosen) !== null) return chosen
  return chosen.flatMap((file) => {
    const way = file.webkitRelativePath.split('/').slice(1)
    return way.some(isHidden) ? [] : [named(file, way.join('/') || file.name)]
  })
}

async function gather(entries: readonly FileSystemEntry[]): Promise<readonly File[]> {
  const found: File[] = []
  for (const entry of entries.toSorted((a, b) => (a.name < b.name ? -1 : 1))) {
    if (isHidden(entry.name)) continue
    if (entry.isDirectory) found.push(...(await gather(await readFolder(entry as FileSystemDirectoryEntry))))
    else found.push(named(await readFile(entry as FileSystemFileEntry), entry.fullPath.replace(/^\//, '')))
  }
  return found
}

/** A folder is told in parts, the last of them empty. */
async function readFolder(folder: FileSystemDirectoryEntry): Promise<readonly FileSystemEntry[]> {
  const reader = folder.createReader()
  const all: FileSystemEntry[] = []
  for (;;) {
    const part = await new Promise<FileSystemEntry[]>((resolve, reject) => reader.readEntries(resolve, reject))
    if (part.length === 0) return all
    all.push(...part)
  }
}

function readFile(entry: FileSystemFileEntry): Promise<File> {
  return new Promise((resolve, reject) => entry.file(resolve, reject))
}

function named(file: File, name: string): File {
  return name === file.name ? file : new File([file], name, { type: file.type, lastModified: file.lastModified })
}

function isHidden(name: string): boolean {
  return name.startsWith('.')
}
