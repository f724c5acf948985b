/** What to do where the data key cannot be had, in both languages: no screen is there yet to choose one. */
import type { Bilingual } from '#core/text/Bilingual.ts'

const sentences: Readonly<Record<string, Bilingual>> = {
  missing: {
    ko: '이 단말의 키를 찾을 수 없습니다. 콘솔에서 "gateside init"으로 단말을 만들거나 GATESIDE_KEY를 설정하십시오.',
    en: 'The key of this station is not here. Make the station with "gateside init", or set GATESIDE_KEY.',
  },
  wrongPassphrase: {
    ko: 'GATESIDE_KEY의 암호가 이 단말의 암호와 다릅니다.',
    en: 'The passphrase in GATESIDE_KEY is not the one of this station.',
  },
  besideData: {
    ko: '키 파일이 데이터와 같은 폴더에 있습니다. 다른 곳으로 옮기십시오.',
    en: 'The key file lies beside the data. Move it elsewhere.',
  },
  openToOthers: {
    ko: '키 파일을 다른 사용자가 읽을 수 있습니다. 권한을 600으로 바꾸십시오.',
    en: 'Other users can read the key file. Set its mode to 600.',
  },
  unreadable: {
    ko: '저장된 키를 읽을 수 없습니다. 관리자에게 키 파일의 복원을 요청하십시오.',
    en: 'The stored key cannot be read. Ask the administrator to restore the key file.',
  },
  keyStoreGone: {
    ko: '운영체제의 키 저장소를 사용할 수 없습니다. 키 저장소를 연 뒤 다시 시작하십시오.',
    en: 'The key store of the system is not available. Unlock it and start again.',
  },
}

export function refusalSentence(reason: string, dir: string): string {
  const { ko, en } = sentences[reason] ?? { ko: reason, en: reason }
  return `${ko}\n\n${en}\n\n${dir}`
}
