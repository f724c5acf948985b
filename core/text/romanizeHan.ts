/** Writes Chinese names in pinyin as passports print them: surname, blank, given name in one word, without tones. */
import { pinyin } from 'pinyin-pro'

/** Surnames of two characters (Hundred Family Surnames). */
const doubleSurnames = new Set(
  '欧阳 司马 诸葛 上官 东方 夏侯 皇甫 尉迟 公孙 慕容 长孙 宇文 司徒 令狐 端木 南宫 西门 百里 呼延 轩辕 独孤 歐陽 司馬 諸葛 東方 長孫 尉遲 軒轅 獨孤 南宮 西門'.split(
    ' ',
  ),
)

export function romanizeHan(name: string): string {
  const words = name.split(/[\s·]+/).filter((word) => word !== '')
  const joined = words.join('')
  const syllables = pinyin(joined, { toneType: 'none', type: 'array', surname: 'head', v: true }).map(passportSpelling)
  const first = words.length > 1 ? [...(words[0] as string)].length : doubleSurnames.has(joined.slice(0, 2)) ? 2 : 1
  return `${syllables.slice(0, first).join('')} ${syllables.slice(first).join('')}`.trim()
}

/** The letter ü is YU in passports (National Immigration Administration rule of 2012): LÜ is LYU. */
function passportSpelling(syllable: string): string {
  return syllable.toUpperCase().replaceAll(/V|Ü/g, 'YU')
}
