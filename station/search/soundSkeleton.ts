/** The consonants of a name by how they sound: one form for spellings of other languages, `YEONGGYEONG` and `YOUNGKYUNG`, `옐리자베타` and `ELIZAVETA`. */

/** Applied in order; Latin capitals in. Pairs that one sound is written with, then letters that languages swap. */
const folds: readonly (readonly [RegExp, string])[] = [
  [/PH/g, 'P'],
  [/TCH|TSCH|DZH|ZH|CH|TS|DJ/g, 'J'],
  [/SCH|SH/g, 'S'],
  [/[KG]H|CK/g, 'K'],
  [/[TD]H/g, 'T'],
  [/C(?=[EIY])/g, 'S'],
  [/X/g, 'KS'],
  [/[CGQ]/g, 'K'],
  [/D/g, 'T'],
  [/[BFV]/g, 'P'],
  [/Z/g, 'J'],
  [/R/g, 'L'],
  [/(?!^)H/g, ''],
  [/[AEIOUWY]/g, ''],
  [/(.)\1+/g, '$1'],
]

export function soundSkeleton(word: string): string {
  return folds.reduce((text, [pattern, by]) => text.replace(pattern, by), word)
}
