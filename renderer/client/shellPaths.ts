/** Paths of files that the user has chosen, where the shell can tell them: the station then reads them itself. */

type Shell = { readonly pathOf: (file: File) => string }

/** Null in a browser, and where one of the files is none of the disk. */
export function shellPaths(files: readonly File[]): string[] | null {
  const shell = (window as { readonly gateside?: Shell }).gateside
  if (shell === undefined) return null
  const paths = files.map((file) => shell.pathOf(file))
  return paths.every((path) => path !== '') ? paths : null
}
