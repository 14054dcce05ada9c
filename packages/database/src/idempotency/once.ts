import { createHash, createHmac, type KeyObject } from 'node:crypto'
import { Refusal } from '@vigencia/domain/refusals.ts'
import { canonicalJson } from '../canonical-json.ts'
import type { UnitOfWork } from '../unit-of-work/unit-of-work.ts'

const STORED_HOURS = 24

/** A command that its caller may send again: the caller's key, and the request. */
export interface OnceInput {
  readonly key: string
  /** The operation, as its route. */
  readonly operation: string
  /** The parsed input. Two spellings of one input are the same request. */
  readonly input: unknown
  /** An answer that holds a secret is not stored, so it cannot be given again. */
  readonly isSecret: boolean
  /**
   * The key of the request's digest, for commands about persons. A document number could be guessed from a plain
   * digest.
   * Undefined: a plain digest is enough.
   */
  readonly digestKey?: KeyObject | undefined
}

/**
 * Runs a command once for its key. A repeat gets the same answer and does nothing.
 * The answer is stored in the transaction of the effect, so a crash leaves both or neither. A refusal is not stored.
 * @throws Refusal `idempotency_in_flight`, `idempotency_key_reused` or `idempotency_answer_secret`
 */
export async function once<Answer>(work: UnitOfWork, request: OnceInput, run: () => Promise<Answer>): Promise<Answer> {
  const { digestKey } = request
  const hash = (digestKey === undefined ? createHash('sha256') : createHmac('sha256', digestKey))
    .update(`${request.operation}\n${canonicalJson(asText(request.input))}`)
    .digest()
  const stored = await storedAnswer(work, request, hash)
  if (stored !== undefined) return stored as Answer
  const answer = await run()
  await work.sql('delete from platform.idempotency_keys where tenant_id = $1 and expires_at < $2', [
    work.tenant.id,
    work.now.toString(),
  ])
  await work.sql(
    'insert into platform.idempotency_keys (tenant_id, key, asked, answer, expires_at) values ($1, $2, $3, $4, $5)',
    [
      work.tenant.id,
      request.key,
      hash,
      request.isSecret ? null : JSON.stringify(answer),
      work.now.add({ hours: STORED_HOURS }).toString(),
    ],
  )
  return answer
}

async function storedAnswer(work: UnitOfWork, { key, isSecret }: OnceInput, hash: Buffer): Promise<unknown> {
  // the lock lasts until the transaction ends, also by a crash: a second caller is told to wait
  const [lock] = await work.sql<{ free: boolean }>(
    'select pg_try_advisory_xact_lock(hashtextextended($1, 0)) as free',
    [`idempotency ${work.tenant.id} ${key}`],
  )
  if (lock?.free !== true)
    throw new Refusal(
      'idempotency_in_flight',
      'A call with this Idempotency-Key is still running. Try again in a moment.',
    )
  const [row] = await work.sql<{ asked: Buffer; answer: string | null }>(
    'select asked, answer from platform.idempotency_keys where tenant_id = $1 and key = $2 and expires_at >= $3',
    [work.tenant.id, key, work.now.toString()],
  )
  if (row === undefined) return undefined
  if (!row.asked.equals(hash))
    throw new Refusal('idempotency_key_reused', 'This Idempotency-Key came with another call. Take a new key for each.')
  if (isSecret || row.answer === null)
    throw new Refusal('idempotency_answer_secret', 'This call was done; its answer held a secret and is not kept.')
  return JSON.parse(row.answer)
}

/** Parsed input as JSON. Exact decimals are big integers, which JSON does not have. */
function asText(input: unknown): unknown {
  return JSON.parse(JSON.stringify(input, (_, value: unknown) => (typeof value === 'bigint' ? String(value) : value)))
}
