/** Gives the user a text as a file of its own kind. */
export function saveFile(fileName: string, text: string, type: 'application/json' | 'text/html' | 'text/plain'): void {
  const url = URL.createObjectURL(new Blob([text], { type: `${type};charset=utf-8` }))
  const link = document.createElement('a')
  link.href = url
  link.download = fileName
  link.click()
  setTimeout(() => URL.revokeObjectURL(url), 1000)
}
