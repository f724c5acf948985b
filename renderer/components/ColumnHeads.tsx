/** The heads of a table's columns, each named by its key below `texts`. */
import { useTranslation } from 'react-i18next'

export function ColumnHeads({ names, texts }: { readonly names: readonly string[]; readonly texts: string }) {
  const { t } = useTranslation()
  return names.map((name) => (
    <th key={name} scope="col">
      {t(`${texts}.${name}`)}
    </th>
  ))
}
