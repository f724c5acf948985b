/** One line for the log of the machine. Nothing about a traveller may ever be in it. */
export function reportLine(text: string): void {
  process.stderr.write(`${text}\n`)
}
