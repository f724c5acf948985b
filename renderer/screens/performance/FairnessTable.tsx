/** The outcome test of the model by group, in the form of the groups of work. */
import type { EvaluationReport } from '#core/contract/evaluation.ts'
import type { WorkReport } from '#core/contract/packReports.ts'
import { GroupTables } from './GroupTables.tsx'

type Groups = WorkReport['groups']

/** Protected features whose values make groups, and how they are called in the statistics of work. */
const names: Readonly<Record<string, Pick<Groups[number], 'by' | 'name'>>> = {
  nationality: { by: 'nationality', name: { ko: '국적', en: 'Nationality' } },
  sex: { by: 'sex', name: { ko: '성별', en: 'Sex' } },
  'age-years': { by: 'age', name: { ko: '연령', en: 'Age' } },
}

export function FairnessTable({ groups }: { readonly groups: EvaluationReport['groups'] }) {
  const shown = groups.flatMap(({ feature, groups: members }): Groups => {
    const name = names[feature]
    return name ? [{ ...name, groups: members.map(({ n, ...group }) => ({ ...group, travellers: n })) }] : []
  })
  return <GroupTables groups={shown} />
}
