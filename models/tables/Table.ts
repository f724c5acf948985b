/** A table of text, as a CSV file has it: the columns' names and one list of cells a row. */
export type Table = { readonly columns: readonly string[]; readonly rows: readonly (readonly string[])[] }

/** The cells of one column; throws a RangeError where there is no such column. */
export function readColumn(table: Table, name: string): readonly string[] {
  const at = table.columns.indexOf(name)
  if (at < 0) throw new RangeError(`there is no column "${name}"`)
  return table.rows.map((row) => row[at] ?? '')
}

/** The same columns, only the rows that `keeps` says. */
export function filterRows(table: Table, keeps: (row: readonly string[], at: number) => boolean): Table {
  return { columns: table.columns, rows: table.rows.filter(keeps) }
}
