import type { Catalogue } from '../catalogue.ts'

/** Where a row tells what its entry is, and how to speak of it: `is that`, or `with description is that`. */
export function keyColumn({ naturalKey }: Pick<Catalogue, 'naturalKey'>): {
  readonly column: string
  readonly inWords: string
} {
  const [column = '', ...others] = naturalKey
  return { column, inWords: others.length === 0 ? 'is that' : `with ${others.join(' and ')} is that` }
}
