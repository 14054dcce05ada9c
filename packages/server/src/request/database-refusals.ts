import { findInCauses } from '@vigencia/database/connections/database-away.ts'
import { REFUSALS, Refusal, type RefusalCode } from '@vigencia/domain/refusals.ts'

const LOCK_TIMEOUT = '55P03'

/**
 * Constraints bear the code of the refusal they stand for. The rule before them says it better, with names and dates;
 * the constraint holds under any race.
 */
export function refusedByDatabase(error: unknown): Refusal | null {
  const locked = refusedByLock(error)
  if (locked !== null) return locked
  const constraint = findInCauses(error, (one) => one.constraint)
  const code = constraint === undefined ? null : refusalNamed(constraint)
  return code && new Refusal(code, `${REFUSALS[code].title}.`)
}

/** A lock that is held for long is met anywhere, also where a key is looked up or prices are loaded. */
export function refusedByLock(error: unknown): Refusal | null {
  if (findInCauses(error, (one) => one.code) !== LOCK_TIMEOUT) return null
  return new Refusal('conflict', 'Somebody else is changing this and takes long. Try again in a moment.')
}

/** A shard or a partition adds its number to a constraint's name: `convenio_name_taken_102036`. */
function refusalNamed(constraint: string): RefusalCode | null {
  const named = [constraint, constraint.replace(/_\d+$/, '')].find((name) => Object.hasOwn(REFUSALS, name))
  return (named as RefusalCode | undefined) ?? null
}

/** 40001 serialization failure, 40P01 deadlock. */
export function worthAnotherTry(error: unknown): boolean {
  const code = findInCauses(error, (one) => one.code)
  return code === '40001' || code === '40P01'
}
