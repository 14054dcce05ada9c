import type { Catalogue } from '../entries/catalogue.ts'

/** The column by which a row is told apart, and the words about it: `is that`, or `with description is that`. */
export function keyColumn({ naturalKey }: Pick<Catalogue, 'naturalKey'>): {
  readonly column: string
  readonly inWords: string
} {
  const [column = '', ...others] = naturalKey
  return { column, inWords: others.length === 0 ? 'is that' : `with ${others.join(' and ')} is that` }
}
