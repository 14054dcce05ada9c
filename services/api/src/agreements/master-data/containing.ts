import { raw } from '@mikro-orm/core'

/**
 * A condition for a column whose text contains `part`, whatever the case and the accents of either.
 * The database folds both, so that they are folded alike.
 */
export function containing(column: string, part: string): object {
  const place = raw((alias) => `position(plans.folded(?) in plans.folded(${alias}.${column}))`, [part])
  return { [place as unknown as string]: { $gt: 0 } }
}
