/** Words that people write for the choices of a field, Korean and English; compared without case, blanks and signs. */

type Words<Choice extends string> = Readonly<Record<Choice, readonly string[]>>

const outcome: Words<
  'nothing' | 'overAllowance' | 'undeclaredCash' | 'restricted' | 'counterfeit' | 'weapon' | 'drugs' | 'other'
> = {
  nothing: [
    ...['이상없음', '이상 무', '적발없음', '적발 무', '없음', '무', '정상', '통관', '특이사항없음'],
    ...['none', 'nil', 'clean', 'clear', 'no find', 'negative', 'ok'],
  ],
  overAllowance: [
    '면세초과',
    '면세범위초과',
    '면세한도초과',
    '휴대품 면세초과',
    '과세',
    '과세통관',
    'over allowance',
    'duty',
    'excess',
  ],
  undeclaredCash: [
    '미신고외화',
    '외화미신고',
    '외화',
    '외환',
    '외환사범',
    '현금',
    'undeclared cash',
    'cash',
    'currency',
  ],
  restricted: [
    '제한물품',
    '반입제한',
    '반입제한물품',
    '금지품',
    '검역',
    '검역대상',
    '유치',
    'restricted goods',
    'prohibited',
    'quarantine',
  ],
  counterfeit: ['위조품', '위조상품', '지재권', '지재권침해', '짝퉁', 'fake', 'counterfeit goods', 'ipr'],
  weapon: ['무기', '총기', '총포', '도검', '총포도검', '실탄', '총기류', 'weapons', 'firearm', 'ammunition', 'gun'],
  drugs: ['마약', '마약류', '마약류적발', '향정', '대마', 'drug', 'narcotics', 'narcotic'],
  other: ['기타', '그외', '기타적발', 'others'],
}

const methods: Words<'documents' | 'questions' | 'xray' | 'dog' | 'ionScan' | 'openBag' | 'bodyScanner' | 'strip'> = {
  documents: ['서류', '서류확인', '서류검사', '서류심사', 'document', 'papers'],
  questions: ['질문', '문진', '질문검사', '면담', '인터뷰', 'question', 'interview'],
  xray: ['엑스레이', '엑스선', 'x선', 'x레이', '엑스레이검색', 'x-ray'],
  dog: ['탐지견', '마약탐지견', '견', 'k9', 'sniffer dog', 'detector dog'],
  ionScan: ['이온', '이온스캐너', '이온스캔', '이온검색기', '미량탐지', 'ion', 'ion scanner', 'trace'],
  openBag: ['개장', '개장검사', '가방개봉', '개봉', '개봉검사', '개피', 'open', 'opened', 'bag search'],
  bodyScanner: ['신변검색기', '전신스캐너', '전신검색기', '밀리미터파', 'body scan', 'millimetre wave'],
  strip: ['신변검색', '정밀신변검색', '신체검색', '신체검사', 'strip search', 'body search'],
}

const selectedBy: Words<'watchlist' | 'pattern' | 'score' | 'random' | 'manual' | 'companion'> = {
  watchlist: ['우범자', '우범자명단', '감시대상', '명단', '요주의', 'watch list', 'list'],
  pattern: ['패턴', '위험패턴', '우범기준', '기준', 'rule', 'risk pattern'],
  score: ['점수', '위험도', '모델', 'ai', 'ai선별', 'model', 'risk score'],
  random: ['무작위', '임의', '임의추출', '랜덤', 'random pick'],
  manual: ['수동', '직원', '직원판단', '현장', '현장선별', '육안', 'officer', 'by hand'],
  companion: ['동반자', '동행', '동행자', 'accompanied'],
}

const place: Words<'person' | 'body' | 'handBag' | 'checkedBag' | 'other'> = {
  person: ['신변', '착용', '의류', '몸', 'on person', 'clothing'],
  body: ['체내', '신체', '몸속', '복강', 'in body', 'swallowed', 'internal'],
  handBag: [
    '휴대수하물',
    '기내수하물',
    '휴대가방',
    '손가방',
    '기내가방',
    'hand bag',
    'carry-on',
    'cabin bag',
    'hand luggage',
  ],
  checkedBag: [
    '위탁수하물',
    '기탁수하물',
    '기탁화물',
    '여행가방',
    'checked bag',
    'hold bag',
    'suitcase',
    'checked luggage',
  ],
  other: ['기타', '그외'],
}

const channel: Words<'paper' | 'mobile' | 'kiosk' | 'oral'> = {
  paper: ['종이', '서면', '종이신고', '신고서', 'form', 'written'],
  mobile: ['모바일', '모바일신고', '앱', '여행자세관신고앱', 'app', 'web'],
  kiosk: ['키오스크', '무인단말', 'terminal'],
  oral: ['구두', '구두신고', '말', 'verbal', 'spoken'],
}

const purpose: Words<'tourism' | 'business' | 'family' | 'study' | 'return' | 'other'> = {
  tourism: ['관광', '여행', '휴가', 'tourist', 'holiday', 'leisure', 'sightseeing', 'vacation'],
  business: ['사업', '출장', '업무', '상용', '비즈니스', 'work', 'trade'],
  family: ['친지방문', '친족방문', '가족', '가족방문', '친지', 'visiting family', 'visit', 'relatives'],
  study: ['유학', '학업', '연수', '공부', 'student', 'education'],
  return: ['귀국', '거주', '귀가', 'returning', 'home', 'residence'],
  other: ['기타', '공무', '그외', 'others'],
}

const category: Words<
  'alcohol' | 'tobacco' | 'perfume' | 'gift' | 'goods' | 'food' | 'plant' | 'animal' | 'medicine' | 'weapon' | 'other'
> = {
  alcohol: ['주류', '술', '위스키', '와인', 'liquor', 'spirits', 'wine'],
  tobacco: ['담배', '궐련', '전자담배', 'cigarettes', 'cigars'],
  perfume: ['향수', 'fragrance'],
  gift: ['선물', 'present'],
  goods: ['물품', '일반물품', '잡화', 'articles', 'general goods'],
  food: ['식품', '음식', '농산물', '축산물', '육류', '과일', 'meat', 'fruit'],
  plant: ['식물', '종자', '묘목', 'seeds'],
  animal: ['동물', '애완동물', '반려동물', 'pet'],
  medicine: ['의약품', '약', '약품', 'medicines', 'pharmaceuticals'],
  weapon: ['무기', '총포', '도검', '실탄', 'weapons', 'ammunition'],
  other: ['기타', '그외', 'others'],
}

const sex: Words<'M' | 'F'> = {
  M: ['남', '남자', '남성', 'male', 'man', '1'],
  F: ['여', '여자', '여성', 'female', 'woman', '2'],
}

const answer: Words<'true' | 'false'> = {
  true: ['예', '네', '있음', '유', '해당', 'o', '○', 'yes', 'y', '1', 'x표시', '✓', 'v'],
  false: ['아니오', '아니요', '없음', '무', '해당없음', 'x', '×', 'no', 'n', '0'],
}

export const valueWords: Readonly<Record<string, Readonly<Record<string, readonly string[]>>>> = {
  outcome,
  methods,
  selectedBy,
  place,
  channel,
  purpose,
  category,
  sex,
  answer,
}
