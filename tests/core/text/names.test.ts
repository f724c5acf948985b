/** Names keep their letters, lose their titles, and find their search form in every script. */
import { describe, expect, it } from 'vitest'
import { parseName } from '#core/text/parseName.ts'
import { romanizeHangul } from '#core/text/romanizeHangul.ts'
import { searchName } from '#core/text/searchName.ts'
import { splitTitle } from '#core/text/splitTitle.ts'

describe('a title', () => {
  it.each([
    ['JOHN MR', 'JOHN', 'MR'],
    ['JOHNMR', 'JOHN', 'MR'],
    ['ANNAMRS', 'ANNA', 'MRS'],
    ['LEOMSTR', 'LEO', 'MSTR'],
    ['MINAMISS', 'MINA', 'MISS'],
    ['PAUL DR', 'PAUL', 'DR'],
    ['MR JOHN', 'JOHN', 'MR'],
    ['MARY ANN MRS.', 'MARY ANN', 'MRS'],
    ['MR', '', 'MR'],
  ])('is taken off %s', (given, name, title) => {
    expect(splitTitle(given, true)).toEqual({ name, title })
  })

  it.each(['DREW', 'ADAMS', 'AMIR', 'SIMRAN', 'AMR', 'ALEKSANDR', 'WILLIAMS', 'NASIR', 'BADR', 'MIRA', 'OMR', 'M'])(
    'is not seen in %s',
    (given) => {
      expect(splitTitle(given, true)).toEqual({ name: given, title: null })
    },
  )

  it('alone leaves a person with a surname', () => {
    expect(parseName('ALONE', 'MR')).toMatchObject({
      asSent: 'ALONE/MR',
      surname: 'ALONE',
      given: '',
      title: 'MR',
      search: 'ALONE',
    })
  })

  it('of a single name is told from the name', () => {
    expect(parseName('KUMAR MR', '')).toMatchObject({ asSent: 'KUMAR MR', surname: 'KUMAR', title: 'MR' })
    expect(parseName('ADAMS', '')).toMatchObject({ surname: 'ADAMS', title: null })
  })
})

describe('the search form', () => {
  it.each([
    ['홍길동', 'HONG GILDONG'],
    ['김 철수', 'KIM CHEOLSU'],
    ['남궁민', 'NAMKOONG MIN'],
    ['선우 진', 'SUNWOO JIN'],
    ['최은영', 'CHOI EUNYEONG'],
    ['王小明', 'WANG XIAOMING'],
    ['欧阳锋', 'OUYANG FENG'],
    ['单田芳', 'SHAN TIANFANG'],
    ['曾国藩', 'ZENG GUOFAN'],
    ['吕布', 'LYU BU'],
    ['Щербаков Юрий', 'SHCHERBAKOV IURII'],
    ['Володимир Зеленський', 'VOLODYMYR ZELENSKYI'],
    ['Ђорђе Живковић', 'DORDE ZIVKOVIC'],
    ['محمد علي', 'MOHAMMED ALI'],
    ['عبدالله الحسن', 'ABDULLAH AL HASSAN'],
    ['MÜLLER JÖRG', 'MUELLER JOERG'],
    ['Ñuñez', 'NUNEZ'],
    ['Łukasz Żak', 'LUKASZ ZAK'],
    ['Nguyễn Thị Ánh', 'NGUYEN THI ANH'],
    ['O’Brien-Smith', 'OBRIEN SMITH'],
    ['  smith   john ', 'SMITH JOHN'],
    ['SMITH<<JOHN', 'SMITH JOHN'],
    ['', ''],
  ])('of %s is %s', (name, search) => {
    expect(searchName(name)).toBe(search)
  })

  it('writes every syllable of Hangul in letters, whatever it is', () => {
    for (let code = 0xac00; code <= 0xd7a3; code++) {
      const latin = romanizeHangul(String.fromCharCode(code))
      if (!/^[A-Z]{1,7}$/.test(latin)) expect.fail(`${String.fromCharCode(code)} became ${latin}`)
    }
  })

  it('is its own search form', () => {
    for (const name of ['홍길동', 'MÜLLER', 'Щербаков', 'محمد', '王小明'])
      expect(searchName(searchName(name))).toBe(searchName(name))
  })
})
