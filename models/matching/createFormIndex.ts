/**
 * Every way a listed name may be written, by the words in it: gives the few that are worth aligning with a traveller's name. Hot:
 * a common surname is borne by thousands, so what can be ruled out is ruled out on flat arrays.
 */
import { leastLost, type NameWord } from './alignTokens.ts'
import type { SimilarWords } from './createVocabulary.ts'

export type Form = { readonly entry: number; readonly words: readonly NameWord[]; readonly numbers: readonly number[] }

export type FormIndex = {
  read(form: number): Form
  /** Numbers of forms that may reach `least`, rising. */
  candidates(words: readonly NameWord[], similar: readonly SimilarWords[], least: number): readonly number[]
}

/** Bounds are computed in another order than scores: rounding must rule nobody out. */
const slack = 1e-9
/** Longer names are invented; they have more words than a number has bits. */
const mostWords = 30

export function createFormIndex(forms: readonly Form[]): FormIndex {
  const flat = flatten(forms)
  const bearers = flattenBearers(forms)
  /** Which words of the name asked for each word of the list is alike to, as bits. */
  const alike = new Int32Array(bearers.starts.length)
  const asked = new Uint32Array(forms.length)
  let question = 0

  const candidates = (words: readonly NameWord[], similar: readonly SimilarWords[], least: number) => {
    question++
    const found: number[] = []
    for (const list of walkedFirst(bearers, words, similar)) {
      for (const word of list.words) {
        const end = bearers.starts[word + 1] ?? 0
        for (let at = bearers.starts[word] ?? 0; at < end; at++) {
          const form = bearers.forms[at] as number
          if (asked[form] === question) continue
          asked[form] = question
          if (mayReach(flat, { form, alike, words }, least)) found.push(form)
        }
      }
    }
    return found.sort((a, b) => a - b)
  }

  return {
    read: (form) => forms[form] as Form,
    candidates(words, similar, least) {
      similar.forEach((list, left) => {
        for (const word of list.words) alike[word] = (alike[word] as number) | (1 << (left % 32))
      })
      const found = candidates(words, similar, least)
      for (const list of similar) for (const word of list.words) alike[word] = 0
      return found
    },
  }
}

type Flat = { readonly starts: Int32Array; readonly numbers: Int32Array; readonly weights: Float64Array }

function flatten(forms: readonly Form[]): Flat {
  const starts = new Int32Array(forms.length + 1)
  forms.forEach(({ numbers }, form) => {
    starts[form + 1] = (starts[form] as number) + numbers.length
  })
  const numbers = new Int32Array(starts[forms.length] as number)
  const weights = new Float64Array(numbers.length)
  forms.forEach((form, at) => {
    numbers.set(form.numbers, starts[at])
    form.words.forEach((word, i) => {
      weights[(starts[at] as number) + i] = word.weight
    })
  })
  return { starts, numbers, weights }
}

type Bearers = { readonly starts: Int32Array; readonly forms: Int32Array }

/** The forms of each word. */
function flattenBearers(forms: readonly Form[]): Bearers {
  let words = 0
  for (const { numbers } of forms) for (const number of numbers) words = Math.max(words, number + 1)
  const starts = new Int32Array(words + 1)
  for (const { numbers } of forms) for (const number of numbers) starts[number + 1]!++
  for (let word = 0; word < words; word++) starts[word + 1]! += starts[word] as number
  const places = starts.slice()
  const bearers = new Int32Array(starts[words] as number)
  forms.forEach(({ numbers }, form) => {
    for (const number of numbers) bearers[places[number]!++] = form
  })
  return { starts, forms: bearers }
}

/** A hit needs all but the lightest words, so the forms of the rarest weighty words are enough. */
function walkedFirst({ starts }: Bearers, words: readonly NameWord[], similar: readonly SimilarWords[]) {
  const sizeOf = (list: SimilarWords): number =>
    list.words.reduce((sum, word) => sum + ((starts[word + 1] ?? 0) - (starts[word] ?? 0)), 0)
  const lists = similar
    .filter((_, position) => (words[position]?.weight ?? 0) >= 1)
    .map((list) => ({ list, size: sizeOf(list) }))
    .toSorted((a, b) => a.size - b.size)
  return lists.slice(0, Math.max(1, lists.length - 1)).map(({ list }) => list)
}

type Asked = { readonly form: number; readonly alike: Int32Array; readonly words: readonly NameWord[] }

/**
 * No more can be matched than the weight of the words that are alike to some word of the other name, each counted as the
 * heavier of two it may be paired with; what is alike to none is lost (`alignTokens`).
 */
function mayReach({ starts, numbers, weights }: Flat, { form, alike, words }: Asked, least: number): boolean {
  if (words.length > mostWords) return true
  const [start, end] = [starts[form] as number, starts[form + 1] as number]
  let pairs = 0
  let paired = 0
  let lostListed = 0
  let heaviest = 0
  for (let at = start; at < end; at++) {
    const bits = alike[numbers[at] as number] as number
    const weight = weights[at] as number
    if (bits === 0) lostListed += weight
    else heaviest = Math.max(heaviest, weight)
    paired |= bits
    for (let rest = bits; rest !== 0; rest &= rest - 1) pairs++
  }
  if (pairs < Math.min(words.length, end - start) - 1) return false
  let most = 0
  let lostOwn = 0
  for (let left = 0; left < words.length; left++) {
    const weight = (words[left] as NameWord).weight
    if ((paired & (1 << left)) === 0) lostOwn += weight
    else most += Math.max(weight, heaviest)
  }
  const lost = leastLost(lostOwn, lostListed)
  return most + lost === 0 ? least <= 0 : most / (most + lost) >= least - slack
}
