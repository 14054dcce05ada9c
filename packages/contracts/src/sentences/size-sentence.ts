interface Bounds {
  readonly least?: number | bigint
  readonly most?: number | bigint
  readonly inclusive?: boolean
  readonly exact?: boolean
}

/** What has a length, and in what it is counted. */
const COUNTED: Readonly<Record<string, readonly [one: string, several: string]>> = {
  string: ['character', 'characters'],
  array: ['item', 'items'],
  tuple: ['item', 'items'],
  set: ['item', 'items'],
  map: ['entry', 'entries'],
  record: ['entry', 'entries'],
  object: ['field', 'fields'],
  file: ['byte', 'bytes'],
}

/** What a schema with a bound says of a value beyond it. One of the bounds is given. */
export function sizeSentence(origin: string, { least, most, inclusive, exact }: Bounds): string {
  const bound = least ?? most ?? 0
  const counted = COUNTED[origin]
  if (counted !== undefined) {
    if (least === 1n || (least === 1 && exact !== true)) return 'is empty'
    return `must have ${bounded(exact === true ? 'exactly' : least === undefined ? 'at most' : 'at least', bound, counted)}`
  }
  if (exact === true) return `must be ${bound}`
  if (least !== undefined) return `must be ${inclusive === false ? 'more than' : 'at least'} ${bound}`
  return `must be ${inclusive === false ? 'less than' : 'at most'} ${bound}`
}

function bounded(word: string, bound: number | bigint, [one, several]: readonly [string, string]): string {
  return `${word} ${bound} ${Number(bound) === 1 ? one : several}`
}
