/** Gives the user a text as a file. */
export function saveText(fileName: string, text: string): void {
  // Spreadsheets take a file without the mark for the encoding of the country.
  const url = URL.createObjectURL(new Blob(['\u{feff}', text], { type: 'text/csv;charset=utf-8' }))
  const link = document.createElement('a')
  link.href = url
  link.download = fileName
  link.click()
  setTimeout(() => URL.revokeObjectURL(url), 1000)
}
