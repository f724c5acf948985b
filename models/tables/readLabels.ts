/** The column to be learnt as 0 and 1. */
import { readColumn, type Table } from './Table.ts'

const positive = new Set(['true', 'yes', 'y', 't', 'found', 'positive'])
const negative = new Set(['false', 'no', 'n', 'f', 'clean', 'negative', ''])

/** Numbers above 0 and words for yes are 1. Throws a RangeError that names a cell which is neither yes nor no. */
export function readLabels(table: Table, label: string): Float32Array {
  return Float32Array.from(readColumn(table, label), (cell, row) => {
    const word = cell.toLowerCase()
    if (positive.has(word)) return 1
    if (negative.has(word)) return 0
    const number = Number(cell)
    if (Number.isNaN(number))
      throw new RangeError(`row ${row + 1}: "${cell}" in column "${label}" is neither yes nor no`)
    return number > 0 ? 1 : 0
  })
}
