/** Brings one row of a list into the fields of its kind: one column may hold two fields, several columns one. */
import { readWord, readWords, hasWords } from './readWord.ts'
import type { ColumnMap } from './mapColumns.ts'
import type { RecordKind } from './recordSchemas.ts'

type Fields = Readonly<Record<string, unknown>>

export type Arranged = {
  readonly fields: Fields
  /** The column that a field was read from, for saying where something is wrong. */
  readonly columns: ReadonlyMap<string, string>
  /** Fields with words among them that are none of their choices; the others were kept. */
  readonly partly: readonly string[]
}

export function arrangeFields(map: ColumnMap, values: Fields): Arranged {
  const fields: Record<string, unknown> = {}
  const columns = new Map<string, string>()
  const partly: string[] = []
  for (const [column, field] of map.fields) {
    const value = values[column]
    columns.set(field, column)
    if (field === 'methods') {
      const { known, isWhole } = readWords(field, value)
      if (!isWhole) partly.push(field)
      fields[field] = known
    } else fields[field] = hasWords(field) ? readWord(field, value) : value
  }
  splitName(fields, columns)
  splitFlight(map.kind, fields, columns)
  if (map.kind === 'declarations') gatherDeclared(fields, columns, partly)
  return { fields, columns, partly }
}

const isBlank = (value: unknown): boolean =>
  value === null || value === undefined || (typeof value === 'string' && value.trim() === '')

/** Family names of two syllables (통계청 census of family names); all others have one. */
const longSurnames = /^(?:남궁|황보|제갈|사공|선우|서문|독고|동방|망절|어금)/

/** `HONG/GILDONG`, `HONG, GILDONG`, `HONG GILDONG`, `홍길동`: the family name stands first. */
function splitName(fields: Record<string, unknown>, columns: Map<string, string>): void {
  const whole = typeof fields['fullName'] === 'string' ? fields['fullName'].trim() : ''
  if (whole === '' || !isBlank(fields['surname'])) return
  const hangul = /^[가-힣]{2,6}$/.test(whole)
  const length = hangul ? (longSurnames.test(whole) && whole.length > 2 ? 2 : 1) : whole.search(/[/,\s]|$/)
  fields['surname'] = whole.slice(0, length)
  fields['given'] = isBlank(fields['given']) ? whole.slice(length).replace(/^[/,\s]+/, '') : fields['given']
  for (const field of ['surname', 'given']) columns.set(field, columns.get('fullName') ?? 'fullName')
}

/** `KE018` where carrier and number are fields of their own. */
function splitFlight(kind: RecordKind, fields: Record<string, unknown>, columns: Map<string, string>): void {
  if (kind === 'inspections' || typeof fields['flight'] !== 'string') return
  const found = /^\s*([A-Z]{3}|[A-Z]\d|\d[A-Z]|[A-Z]{2})\s*-?\s*(\d{1,4}[A-Z]?)\s*$/i.exec(fields['flight'])
  for (const [field, index] of [
    ['carrier', 1],
    ['number', 2],
  ] as const) {
    if (!isBlank(fields[field])) continue
    fields[field] = found?.[index] ?? (field === 'number' ? fields['flight'] : null)
    columns.set(field, columns.get('flight') ?? 'flight')
  }
}

/** Answers, cash and goods of a declaration stand in columns of their own in a table. */
function gatherDeclared(fields: Record<string, unknown>, columns: Map<string, string>, partly: string[]): void {
  const answers: Record<string, unknown> = isObject(fields['answers']) ? { ...fields['answers'] } : {}
  const items: unknown[] = Array.isArray(fields['items']) ? fields['items'].map(withCategory) : []
  for (const [field, value] of Object.entries(fields)) {
    const [group, name = ''] = field.split('.')
    if (group === 'answers' && name !== '' && !isBlank(value)) {
      const word = typeof value === 'boolean' ? String(value) : readWord('answer', value)
      answers[name] = word === 'true' ? true : word === 'false' ? false : null
      if (answers[name] === null) partly.push(field)
    } else if (group === 'items' && name !== '') items.push(...readGoods(name, value))
  }
  fields['answers'] = answers
  fields['items'] = items
  if (isBlank(fields['cash']) || isObject(fields['cash'])) return
  const cash = readMoney(String(fields['cash']), fields['cash.currency'])
  if (cash === null) partly.push('cash')
  fields['cash'] = cash
  columns.set('cash', columns.get('cash') ?? 'cash')
}

function withCategory(item: unknown): unknown {
  return isObject(item) ? { ...item, category: readWord('category', item['category']) } : item
}

/** `2병`, `위스키 2병`, `1,000`: the goods as written, with the number and unit where they can be told. */
function readGoods(category: string, value: unknown): readonly unknown[] {
  const text = isBlank(value) ? '' : String(value).trim()
  if (text === '' || text === '0' || readWord('answer', text) === 'false') return []
  const found = /(\d[\d,]*(?:\.\d+)?)\s*(\p{L}+)?\s*$/u.exec(text)
  const quantity = found ? Number((found[1] as string).replaceAll(',', '')) : null
  return [{ category, text, quantity, unit: found?.[2] ?? null, value: null }]
}

const signs: Readonly<Record<string, string>> = {
  $: 'USD',
  '₩': 'KRW',
  원: 'KRW',
  '€': 'EUR',
  '¥': 'JPY',
  달러: 'USD',
  불: 'USD',
  엔: 'JPY',
}

/** `12,000 USD`, `USD 12000`, `$12000`, or a number with its currency in a column beside it; US dollars where nothing is said. */
function readMoney(text: string, currency: unknown): { readonly amount: number; readonly currency: string } | null {
  const amount = Number(/\d[\d,]*(?:\.\d+)?/.exec(text)?.[0].replaceAll(',', '') ?? Number.NaN)
  if (Number.isNaN(amount)) return readWord('answer', text) === 'false' ? { amount: 0, currency: 'USD' } : null
  const stated = `${text} ${typeof currency === 'string' ? currency : ''}`.toUpperCase()
  const code = /\b[A-Z]{3}\b/.exec(stated)?.[0]
  const sign = Object.keys(signs).find((one) => stated.includes(one))
  return { amount, currency: code ?? (sign === undefined ? 'USD' : (signs[sign] as string)) }
}

function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}
