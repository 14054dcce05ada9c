interface DatabaseError {
  readonly code?: string
  readonly constraint?: string
  readonly cause?: unknown
  readonly message?: string
}

const AWAY_CODES = /^(08...|57P0[123]|53300|ECONN\w+|EPIPE|ETIMEDOUT|E(HOST|NET)UNREACH|EAI_AGAIN|ENOTFOUND|ENOENT)$/
/** It is read only, its disk is full, or its memory is. */
const UNABLE_CODES = /^(25006|53100|53200)$/
const STATEMENT_CANCELLED = '57014'
// pg gives these errors no code, so their messages are its interface here
const NOT_SENT = /is not queryable/
const READ_TIMEOUT = /Query read timeout/
const AWAY_MESSAGES = /Connection terminated|timeout exceeded when trying to connect|timeout expired/

/** Whether the database gave no answer at all: connections are refused, cut or not to be had. */
export function isDatabaseAway(error: unknown): boolean {
  const message = findInCauses(error, (one) => one.message) ?? ''
  return (
    AWAY_CODES.test(findInCauses(error, (one) => one.code) ?? '') ||
    AWAY_MESSAGES.test(message) ||
    NOT_SENT.test(message) ||
    READ_TIMEOUT.test(message)
  )
}

/** Whether a statement was given up because its connection stayed silent. */
export function isReadTimeout(error: unknown): boolean {
  return READ_TIMEOUT.test(findInCauses(error, (one) => one.message) ?? '')
}

/** Whether the database answered that it cannot do this now, whatever was asked: nothing of it has happened. */
export function isDatabaseUnable(error: unknown): boolean {
  return UNABLE_CODES.test(findInCauses(error, (one) => one.code) ?? '')
}

/** Whether PostgreSQL ended a statement that took longer than it may. Its transaction can only be rolled back. */
export function isStatementCancelled(error: unknown): boolean {
  return findInCauses(error, (one) => one.code) === STATEMENT_CANCELLED
}

/** Whether the connection was lost after the statement was sent, so that nobody knows whether it was carried out. */
export function isAnswerLost(error: unknown): boolean {
  return isDatabaseAway(error) && !NOT_SENT.test(findInCauses(error, (one) => one.message) ?? '')
}

/** What the error says, or else its cause, or that one's cause. */
export function findInCauses(error: unknown, read: (error: DatabaseError) => string | undefined): string | undefined {
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
