/** Closes what a cut piece of XML left open, so that what did arrive can be read. */
const tag = /<(\/?)([\w:.-]+)(?:\s[^<>]*)?(\/?)>/g

export function closeXml(text: string): string {
  const lastOpen = text.lastIndexOf('<')
  const whole = lastOpen > text.lastIndexOf('>') ? text.slice(0, lastOpen) : text
  const open: string[] = []
  for (const found of whole.matchAll(tag)) {
    const name = found[2] as string
    if (found[1] === '/') {
      const at = open.lastIndexOf(name)
      if (at >= 0) open.length = at
    } else if (found[3] !== '/') open.push(name)
  }
  return (
    whole +
    open
      .reverse()
      .map((name) => `</${name}>`)
      .join('')
  )
}
