/** Looks a sender's word up in a table: words such as `constructor`, which every object knows, are not in it. */
export function lookup<Value>(table: Readonly<Record<string, Value>>, word: string): Value | undefined {
  return Object.hasOwn(table, word) ? table[word] : undefined
}
