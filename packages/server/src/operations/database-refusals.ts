import { REFUSALS, Refusal, type RefusalCode } from '@vigencia/domain/refusals.ts'

const LOCK_TIMEOUT = '55P03'

interface DatabaseError {
  readonly code?: string
  readonly constraint?: string
  readonly cause?: unknown
  readonly message?: string
}

/**
 * Constraints bear the code of the refusal they stand for. The rule before them says it better, with names and dates;
 * the constraint holds under any race.
 */
export function refusedByDatabase(error: unknown): Refusal | null {
  if (find(error, (one) => one.code) === LOCK_TIMEOUT)
    return new Refusal('conflict', 'Somebody else is changing this and takes long. Try again in a moment.')
  const constraint = find(error, (one) => one.constraint)
  return constraint !== undefined && Object.hasOwn(REFUSALS, constraint)
    ? new Refusal(constraint as RefusalCode, `${REFUSALS[constraint as RefusalCode].title}.`)
    : null
}

/** 40001 serialization failure, 40P01 deadlock. */
export function worthAnotherTry(error: unknown): boolean {
  const code = find(error, (one) => one.code)
  return code === '40001' || code === '40P01'
}

/** No answer from the database at all: connections refused, cut or not to be had. */
export function isDatabaseAway(error: unknown): boolean {
  const code = find(error, (one) => one.code) ?? ''
  return (
    /^(08...|57P0[123]|53300|ECONN\w+|EPIPE|ETIMEDOUT|ENOENT)$/.test(code) ||
    /Connection terminated|is not queryable|timeout exceeded when trying to connect/.test(
      find(error, (one) => one.message) ?? '',
    )
  )
}

function find(error: unknown, read: (error: DatabaseError) => string | undefined): string | undefined {
  for (
    let at = error as DatabaseError | undefined, depth = 0;
    at !== undefined && at !== null && depth < 4;
    at = at.cause as DatabaseError, depth++
  ) {
    const value = read(at)
    if (typeof value === 'string') return value
  }
  return undefined
}
