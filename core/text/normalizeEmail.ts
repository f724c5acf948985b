/** An e-mail address for comparing: lower case, with the signs put back that messages cannot carry (`//` = `@`, `..` = `_`). */
export function normalizeEmail(text: string): string {
  const sign = text.includes('@') ? text : text.replace(/\s?\.AT\.\s?/i, '@').replace('//', '@')
  return sign.replaceAll('..', '_').replaceAll('./', '-').replaceAll(/\s/g, '').toLowerCase()
}
