/** The words that may stand in a column of a list, one for each choice, in the language of the reader. */
import { valueWords } from '../tables/valueWords.ts'
import { mapFor } from './mapColumns.ts'
import { recordKinds } from './recordSchemas.ts'

/** Empty where the column takes any text. */
export function choicesOfColumn(column: string, language: 'ko' | 'en'): readonly string[] {
  for (const kind of recordKinds) {
    const field = mapFor(kind, [column]).fields.get(column)
    const words = field === undefined ? undefined : valueWords[field.startsWith('answers.') ? 'answer' : field]
    if (words === undefined) continue
    const own = language === 'ko' ? /\p{Script=Hangul}/u : /^[a-z]/i
    return Object.entries(words).map(([choice, others]) => others.find((word) => own.test(word)) ?? choice)
  }
  return []
}
