/** Brings spellings of one name together: Korean surnames and vowels, Chinese romanisations, Arabic particles. */

/** Surnames that one Hangul syllable is romanised to (National Institute of Korean Language usage surveys; passports differ freely). */
const surnameForms: readonly (readonly string[])[] = [
  ['KIM', 'GIM', 'GHIM', 'KEEM'],
  ['LEE', 'YI', 'RHEE', 'REE', 'RI', 'YEE'],
  ['PARK', 'PAK', 'BAK', 'BARK', 'PAC'],
  ['CHOI', 'CHOE', 'CHOY', 'CHE'],
  ['JUNG', 'JEONG', 'CHUNG', 'CHONG', 'JOUNG', 'CHEONG'],
  ['CHO', 'JO', 'JOE'],
  ['KANG', 'GANG', 'KHANG'],
  ['YOO', 'YU', 'RYU', 'YOU', 'RYOO', 'LYU'],
  ['LIM', 'IM', 'RIM', 'YIM'],
  ['ROH', 'NO', 'NOH', 'RO'],
  ['SHIN', 'SIN', 'SHEEN'],
  ['SEO', 'SUH', 'SUR', 'SEOH'],
  ['KWON', 'GWON', 'GUON'],
  ['OH', 'O'],
  ['WOO', 'U', 'WU', 'OO'],
  ['KU', 'GU', 'KOO', 'GOO'],
  ['KO', 'GO', 'KOH', 'GOH'],
  ['MOON', 'MUN'],
  ['SONG', 'SOHNG'],
  ['BAEK', 'PAEK', 'PAIK', 'BAIK'],
  ['YOON', 'YUN', 'YOUN'],
  ['CHANG', 'JANG', 'ZHANG', 'CHEUNG'],
  ['CHIN', 'JIN', 'CHEN', 'CHAN', 'TAN'],
  ['WANG', 'WONG', 'ONG'],
  ['XU', 'HSU', 'HSUE'],
  ['ZHOU', 'CHOU', 'CHOW'],
  ['HUANG', 'HWANG', 'WHANG'],
  ['GUO', 'KUO', 'KWOK'],
  ['XIE', 'HSIEH', 'TSE'],
  ['CAI', 'TSAI', 'CHOI'],
]

const formOf: ReadonlyMap<string, string> = new Map(
  surnameForms.flatMap((forms) => forms.map((form) => [form, forms[0] ?? form] as const)),
)

/** Vowels and consonants that romanisations of Korean and Arabic names swap; applied in order, whole words only by `formOf`. */
const folds: readonly (readonly [RegExp, string])[] = [
  [/EO|OU|OO|EU/g, 'U'],
  [/AE|AY|AI|EY/g, 'E'],
  [/EE|YI|IY/g, 'I'],
  [/YE(?=O)/g, 'Y'],
  [/OE|OI/g, 'E'],
  [/PH/g, 'F'],
  [/CK|Q/g, 'K'],
  [/DH/g, 'D'],
  [/(.)\1+/g, '$1'],
]

/** The spelling-free form of one word of a name (Latin capitals in, Latin capitals out). */
export function foldToken(token: string): string {
  const surname = formOf.get(token)
  if (surname !== undefined) return surname
  return folds.reduce((text, [pattern, by]) => text.replace(pattern, by), token)
}

/** Words that stand in names without telling people apart. */
export const particles: ReadonlySet<string> = new Set([
  'AL',
  'EL',
  'UL',
  'BIN',
  'IBN',
  'BINT',
  'BINTI',
  'ABU',
  'ABD',
  'DE',
  'DA',
  'DEL',
  'DOS',
  'LA',
  'VAN',
  'VON',
  'DER',
  'DEN',
])
