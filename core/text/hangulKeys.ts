/** The Latin keys behind text typed under a Korean keyboard: `ㅡ70011223` was `M70011223`, `ㅗㅐㅜㅎ` was `hong` (two-set layout, KS X 5002). */

/** Keys of the initial consonants, vowels and finals of a syllable in Unicode order (Unicode 3.12). */
const initials = 'r R s e E f a q Q t T d w W c z x v g'.split(' ')
const vowels = 'k o i O j p u P h hk ho hl y n nj np nl b m ml l'.split(' ')
const finals = ['', ...'r R rt s sw sg e f fr fa fq ft fx fv fg a q qt t T d w c z x v g'.split(' ')]
/** Letters that stand alone, U+3131 to U+3163. */
const alone = [...'r R rt s sw sg e E f fr fa fq ft fx fv fg a q Q qt t T d w W c z x v g'.split(' '), ...vowels]
const firstSyllable = 0xac00
const lastSyllable = 0xd7a3
const firstAlone = 0x3131

/** The same text where it has no Hangul. */
export function hangulKeys(text: string): string {
  let typed = ''
  for (const letter of text.normalize('NFC')) typed += keysOf(letter) ?? letter
  return typed
}

function keysOf(letter: string): string | null {
  const code = letter.charCodeAt(0)
  if (code < firstSyllable || code > lastSyllable) return alone[code - firstAlone] ?? null
  const at = code - firstSyllable
  const [initial, vowel, final] = [Math.floor(at / 588), Math.floor((at % 588) / 28), at % 28]
  return `${initials[initial] ?? ''}${vowels[vowel] ?? ''}${finals[final] ?? ''}`
}
