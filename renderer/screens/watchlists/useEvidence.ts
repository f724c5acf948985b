/** Says a fact that spoke for or against a match in words. */
import { useTranslation } from 'react-i18next'
import { splitEvidence } from '../../format/splitEvidence.ts'

export function useEvidence(): (evidence: string) => string {
  const { t } = useTranslation()
  return (evidence) => {
    const { key, value } = splitEvidence(evidence)
    return t(`watchlist.evidence.${key}`, { value, defaultValue: evidence })
  }
}
