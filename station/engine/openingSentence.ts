/** Why a station could not be opened, as a sentence for the person in front of it, in both languages: no screen is there yet to choose one. */
import type { Bilingual } from '#core/text/Bilingual.ts'
import { troubleOf } from './troubleOf.ts'

const sentences = {
  wrongKey: {
    ko: '키로 저장소가 열리지 않습니다. 다른 단말의 키이거나 파일이 손상되었습니다. 자료는 그대로 있습니다. 맞는 키를 쓰거나 백업을 되돌리십시오.',
    en: 'the key does not open this store: it belongs to another station, or the file is damaged. Nothing was changed. Use the right key, or restore a backup.',
  },
  storeDamaged: {
    ko: '저장소 파일이 손상되었거나 잘렸습니다. 더 쓰지 말고 파일을 복사해 둔 뒤 백업을 되돌리십시오(gateside restore).',
    en: 'the store file is damaged or cut short. Copy it aside, then restore a backup (gateside restore).',
  },
  diskFull: {
    ko: '디스크가 가득 찼습니다. 저장된 자료는 그대로입니다. 공간을 비우고 다시 시작하십시오.',
    en: 'the disk is full. What was saved is safe. Free some space and start again.',
  },
  diskReadOnly: {
    ko: '저장소에 쓸 수 없습니다. 디스크가 읽기 전용이거나 권한이 없습니다. 저장된 자료는 그대로입니다.',
    en: 'the store cannot be written: the disk is read-only, or the permission is missing. What was saved is safe.',
  },
} satisfies Readonly<Record<string, Bilingual>>

export function openingSentence(error: unknown): string {
  if (isWrongKey(error)) return say(sentences.wrongKey)
  const trouble = troubleOf(error)
  if (trouble !== null) return say(sentences[trouble])
  return error instanceof Error ? error.message : String(error)
}

/** SQLite says so when the first page cannot be read with the key. */
export function isWrongKey(error: unknown): boolean {
  return error instanceof Error && 'code' in error && error.code === 'SQLITE_NOTADB'
}

/** English first: consoles and logs that cannot show Hangul still begin with a sentence. */
function say({ ko, en }: Bilingual): string {
  return `${en}\n${ko}`
}
