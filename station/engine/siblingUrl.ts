/** Address of a worker's entry file: `.ts` when run from the sources, `.js` beside its caller in a bundle. */

/** `path` is relative to the caller in the sources; bundles are flat, so only its last part counts there. */
export function siblingUrl(path: string, callerUrl: string): URL {
  if (callerUrl.endsWith('.ts')) return new URL(`${path}.ts`, callerUrl)
  const name = path.slice(path.lastIndexOf('/') + 1)
  return new URL(`./${name}.js`, callerUrl)
}
