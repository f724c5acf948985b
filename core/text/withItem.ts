/**
 * A list with one item more. The first three make lists of exactly their length: `push` on an empty list makes room for seventeen,
 * and most lists of a booking have one or two items; that was a tenth of all memory that reading takes.
 */
export function withItem<Item>(list: Item[], item: Item): Item[] {
  switch (list.length) {
    case 0:
      return [item]
    case 1:
      return [list[0] as Item, item]
    case 2:
      return [list[0] as Item, list[1] as Item, item]
    default:
      list.push(item)
      return list
  }
}
