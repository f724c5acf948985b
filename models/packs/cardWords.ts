/** The words of a model card in both languages; the figures come from the run. */
import type { Bilingual } from '#core/text/Bilingual.ts'

const en = {
  simulated:
    'Trained on simulated data: every traveller, trip and find below is invented, so no figure here is a promise.',
  real: 'Trained on inspection results of real travellers; their data are not part of this pack.',
  foreign: 'Trained outside Gateside and brought in; its training cannot be checked here.',
  title: { high: 'Passenger high-risk model', drug: 'Drug-risk model' },
  details: 'Model details',
  use: 'Intended use',
  factors: 'Factors',
  metrics: 'Metrics',
  evaluation: 'Evaluation data',
  training: 'Training data',
  analyses: 'Quantitative analyses',
  ethics: 'Ethical considerations',
  caveats: 'Caveats and recommendations',
  pack: 'Pack',
  trainedOn: 'trained on',
  seed: 'seed',
  features: 'features',
  featureHash: 'hash of the feature list',
  dataHash: 'hash of the training data',
  learner: {
    trees: 'boosted trees (histogram, XGBoost format)',
    forest: 'bagged forest',
    network: 'feed-forward network with category embeddings (TensorFlow.js)',
  },
  learners: 'Learners and their shares in the vote',
  noveltyYes: 'An autoencoder says how unusual a traveller is. That is shown beside the risk and never counts as risk.',
  bands: 'Bands 2, 3 and 4 begin at the probabilities',
  oneIn: '1 in',
  useText:
    'Ranks the travellers of one flight so that officers decide whom to check first. The score is a lead for a person: it is never the only ground for a measure, decides nothing by itself, and is not to be used for any purpose but the inspection of prohibited goods and of breaches of the import and export declaration (Customs Act art. 137-2).',
  factorsText:
    'Booking, payment, itinerary, party, baggage, check-in, own history, declarations and routes. Religion, health, ethnic origin and the like are removed before storage and are no features. Protected features (age, sex, nationality) are used and measured by group below.',
  metricsText:
    'Precision and recall at the top 1, 2, 5 and 10 % because the capacity of a hall is fixed; AUC and average precision for the whole order; Brier score and expected calibration error (ECE, ten bins of equal mass) for the probability. 95 % intervals by drawing flight-days with replacement. The twin is trained like the trees but never sees age, sex, nationality or anything made of them: the distance between the two rows is what these fields are worth.',
  evaluationText:
    'The latest slice of time, seen by no step of training. Three views: travellers picked by chance alone (honest); all inspected travellers, weighted by 1 / propensity (biased: the model had a say in who they are); and, where the world is simulated, its hidden truth.',
  trainingText:
    'Only inspected travellers train, weighted by 1 / propensity (clipped at 20, for the calibration at 100); not inspected is never taken for clean. Slices follow each other in time; a flight-day is never cut in two.',
  slice: ['Slice', 'from', 'to', 'travellers', 'inspected', 'found'],
  sliceNames: { fit: 'training', stop: 'early stop', voting: 'voting', calibration: 'calibration', test: 'test' },
  on: {
    random: 'picked by chance',
    inspected: 'all inspected, weighted (biased)',
    truth: 'hidden truth of the simulation',
  },
  of: {
    ensemble: '**this pack**',
    trees: 'trees alone',
    forest: 'forest alone',
    network: 'network alone',
    withoutProtected: 'twin: trees without age, sex, nationality',
    logistic: 'baseline: logistic regression',
    chance: 'baseline: chance',
    rule: 'baseline: best single rule',
    pastRate: 'baseline: past rate by',
  },
  rows: 'travellers',
  found: 'found',
  none: 'Not measured: nobody was found, or nobody was picked.',
  groups: 'By group (picked = band 3 or 4; groups under 30 travellers are not measured)',
  groupHead: [
    'Group',
    'travellers',
    'inspected',
    'picked',
    'ratio to all',
    'found among picked and inspected',
    'picked among found',
    'picked among clean',
  ],
  reliabilityHead: ['Travellers (by rising probability)', 'said', 'came true (95 %)'],
  neighbours:
    'Neighbours of the busiest values by Word2Vec (skip-gram on journeys; cosine). The network starts from these vectors: neighbours that make no sense are a reason to doubt it.',
  neighbourHead: ['Feature', 'value', 'nearest'],
  ethicsText:
    'A model learns from past checks and so from past habits: a share of checks is drawn by chance and measured apart, groups are compared above, every selection shows its reasons, and an officer confirms or overrides it with a reason. A higher rate among the picked of one group can hide a lower bar for others (infra-marginality), so the comparison is to be read with care.',
  caveatsText:
    'The pack is frozen: it does not learn while in use, and a new one needs the approval of two people. Its figures hold for the time and the routes they were measured on; watch drift, and retrain when the alarm says so. Rare finds make wide intervals: read the interval, not the figure.',
} as const

type Widen<Value> = Value extends string ? string : { readonly [Key in keyof Value]: Widen<Value[Key]> }
export type CardWords = Widen<typeof en>

const ko: CardWords = {
  simulated:
    '모의 데이터로 학습한 모델입니다. 아래의 여행자, 여정, 적발은 모두 가상이며 어떤 수치도 실제 성능을 보장하지 않습니다.',
  real: '실제 여행자의 검사 결과로 학습한 모델입니다. 여행자 자료는 이 팩에 들어 있지 않습니다.',
  foreign: 'Gateside 밖에서 학습하여 가져온 모델입니다. 학습 과정은 여기서 확인할 수 없습니다.',
  title: { high: '여행자 고위험 모델', drug: '마약 위험 모델' },
  details: '모델 개요',
  use: '사용 목적',
  factors: '고려 요소',
  metrics: '평가 지표',
  evaluation: '평가 데이터',
  training: '학습 데이터',
  analyses: '정량 분석',
  ethics: '윤리적 고려 사항',
  caveats: '유의 사항과 권고',
  pack: '팩',
  trainedOn: '학습일',
  seed: '난수 시드',
  features: '특성 수',
  featureHash: '특성 목록 해시',
  dataHash: '학습 데이터 해시',
  learner: {
    trees: '부스팅 트리(히스토그램, XGBoost 형식)',
    forest: '배깅 포레스트',
    network: '범주 임베딩을 쓰는 순방향 신경망(TensorFlow.js)',
  },
  learners: '학습기와 투표 비중',
  noveltyYes:
    '오토인코더가 여행자가 얼마나 이례적인지 알려 줍니다. 위험도와 나란히 표시될 뿐 위험도로 계산되지 않습니다.',
  bands: '2, 3, 4단계가 시작되는 확률',
  oneIn: '1/',
  useText:
    '한 항공편의 여행자 순위를 매겨 직원이 누구를 먼저 검사할지 정하도록 돕습니다. 점수는 사람을 위한 단서일 뿐이며 단독으로 조치의 근거가 되지 않고 스스로 아무것도 결정하지 않습니다. 수출입 금지 물품과 수출입 신고 위반의 검사(관세법 제137조의2) 외의 목적으로 쓸 수 없습니다.',
  factorsText:
    '예약, 결제, 여정, 동행, 수하물, 탑승 수속, 본인의 이력, 신고, 노선입니다. 종교, 건강, 인종 등은 저장 전에 제거되며 특성이 아닙니다. 보호 특성(나이, 성별, 국적)은 사용하되 아래에서 집단별로 측정합니다.',
  metricsText:
    '검사 여력이 정해져 있으므로 상위 1, 2, 5, 10 %의 정밀도와 재현율을 봅니다. 전체 순서는 AUC와 평균 정밀도(AP), 확률은 브라이어 점수와 기대 보정 오차(ECE, 같은 크기의 10구간)로 봅니다. 95 % 구간은 항공편-일 단위 복원 추출로 구했습니다. 쌍둥이는 트리와 똑같이 학습하되 나이, 성별, 국적과 이로부터 만든 특성을 전혀 보지 않습니다. 두 줄의 차이가 이 특성들의 값어치입니다.',
  evaluationText:
    '학습의 어떤 단계도 보지 않은 가장 최근 기간입니다. 세 가지로 봅니다. 무작위로만 뽑힌 여행자(정직한 평가), 검사받은 모든 여행자(1/선정 확률로 가중, 편향됨), 그리고 모의 세계라면 숨은 정답입니다.',
  trainingText:
    '검사받은 여행자만 1/선정 확률(학습은 최대 20, 보정은 최대 100)로 가중합니다. 검사받지 않은 사람을 문제없음으로 보지 않습니다. 기간은 시간 순서로 나뉘며 하나의 항공편-일은 나뉘지 않습니다.',
  slice: ['구간', '시작', '끝', '여행자', '검사', '적발'],
  sliceNames: { fit: '학습', stop: '조기 종료', voting: '투표', calibration: '보정', test: '시험' },
  on: { random: '무작위 선정', inspected: '검사 전체, 가중(편향됨)', truth: '모의 세계의 숨은 정답' },
  of: {
    ensemble: '**이 팩**',
    trees: '트리 단독',
    forest: '포레스트 단독',
    network: '신경망 단독',
    withoutProtected: '쌍둥이: 나이·성별·국적 없는 트리',
    logistic: '기준선: 로지스틱 회귀',
    chance: '기준선: 우연',
    rule: '기준선: 최선의 단일 규칙',
    pastRate: '기준선: 과거 적발률',
  },
  rows: '여행자',
  found: '적발',
  none: '측정하지 못함: 적발이 없거나 선정된 사람이 없습니다.',
  groups: '집단별(선정 = 3·4단계, 30명 미만 집단은 측정하지 않음)',
  groupHead: ['집단', '여행자', '검사', '선정', '전체 대비', '선정·검사 중 적발', '적발 중 선정', '문제없음 중 선정'],
  reliabilityHead: ['여행자(확률이 낮은 순)', '예측', '실제(95 %)'],
  neighbours:
    '가장 잦은 값의 이웃(Word2Vec, 여정을 문장으로 본 skip-gram, 코사인). 신경망은 이 벡터에서 출발합니다. 이웃이 이치에 맞지 않으면 의심해야 합니다.',
  neighbourHead: ['특성', '값', '가장 가까운 값'],
  ethicsText:
    '모델은 과거의 검사, 따라서 과거의 습관에서 배웁니다. 그래서 일부 검사는 무작위로 뽑아 따로 측정하고, 위에서 집단을 비교하며, 모든 선정에 이유를 표시하고, 직원이 이유를 남겨 확정하거나 변경합니다. 한 집단의 선정자 적발률이 높은 것이 다른 집단에 대한 낮은 기준을 가릴 수 있으므로(한계 이하 문제) 비교는 신중히 읽어야 합니다.',
  caveatsText:
    '팩은 고정되어 있어 사용 중에 학습하지 않으며 새 팩은 두 사람의 승인이 필요합니다. 수치는 측정한 기간과 노선에서만 유효하므로 변화를 살피고 경보가 나면 다시 학습하십시오. 드문 적발은 구간을 넓힙니다. 수치가 아니라 구간을 읽으십시오.',
}

export const cardWords: { readonly [Language in keyof Bilingual]: CardWords } = { ko, en }
