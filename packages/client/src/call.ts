import type { Access } from './access.ts'
import { either, endedBy, timeLimit } from './ended-by.ts'
import { VigenciaRefused, VigenciaUnavailable } from './errors.ts'
import type { CommandOptions } from './operation/operation.ts'
import { withRetries } from './retry.ts'
import type { Traits } from './operation/traits.ts'
import type { Attempt } from './trpc-calls.ts'

/** Calls one operation over tRPC: with its time-out, its key and its repeats. */
export function callOf(
  access: Access,
  traits: Traits,
  send: (attempt: Attempt) => Promise<unknown>,
): (input: unknown, options?: CommandOptions) => Promise<unknown> {
  const { path, kind } = traits
  const type = kind === 'query' ? 'query' : 'mutation'
  const isAlone = kind === 'command' || traits.isLong === true
  return async (input, options = {}) => {
    const context = withKey(access, traits, options.context)
    const limit = options.timeout ?? limitOf(access, traits)
    return repeated(access, traits, { ...options, context }, async (signal) =>
      within(path, limit, signal, (signal) =>
        send({ path, type, input, headers: headersOf(context), isAlone, signal }),
      ),
    )
  }
}

/** One attempt after another, each of them logged. */
export function repeated<Answer>(
  access: Access,
  traits: Traits,
  { signal, timeout, context = {} }: CommandOptions,
  attempt: (signal: AbortSignal | undefined) => Promise<Answer>,
): Promise<Answer> {
  const { path } = traits
  const { logger } = access
  let tries = 0
  const logged = async () => {
    tries++
    const began = performance.now()
    try {
      const answer = await attempt(signal)
      logger?.debug({ path, ms: msSince(began), tries }, 'answered')
      return answer
    } catch (error) {
      logger?.debug({ path, ms: msSince(began), tries, ...factsOf(error) }, 'not answered')
      throw error
    }
  }
  return withRetries(logged, {
    retries: isRepeatable(traits, context) ? access.retries : 0,
    patience: isRepeatable(traits, context) && access.retries > 0 ? (timeout ?? limitOf(access, traits)) : 0,
    signal,
    onRetry: (error, wait) => logger?.warn({ path, wait, tries, ...factsOf(error) }, 'is sent again'),
  })
}

/** Gives an attempt so many milliseconds, and ends it when its caller ends it. */
async function within<Answer>(
  path: string,
  milliseconds: number,
  signal: AbortSignal | undefined,
  work: (signal: AbortSignal) => Promise<Answer>,
): Promise<Answer> {
  const limit = timeLimit((ms) => tooLate(path, `no answer in ${ms} ms`))
  limit.set(milliseconds)
  try {
    return await endedBy(either(signal, limit.signal), work)
  } finally {
    limit.clear()
  }
}

export function tooLate(path: string, message: string): VigenciaUnavailable {
  return new VigenciaUnavailable(path, message, { reason: 'timeout' })
}

function limitOf({ timeout, longTimeout }: Access, { isLong }: Traits): number {
  return isLong === true ? longTimeout : timeout
}

export function headersOf({ idempotencyKey, ifMatch }: NonNullable<CommandOptions['context']>): Record<string, string> {
  return {
    ...(idempotencyKey !== undefined && { 'idempotency-key': idempotencyKey }),
    ...(ifMatch !== undefined && { 'if-match': `"${ifMatch}"` }),
  }
}

function withKey({ retries }: Access, traits: Traits, own: CommandOptions['context'] = {}) {
  const makesOne = traits.takesKey === true && traits.isSecret === undefined && retries > 0
  return { ...own, idempotencyKey: own.idempotencyKey ?? (makesOne ? crypto.randomUUID() : undefined) }
}

/** Whether what was sent may be sent again, although nobody knows what became of it. */
function isRepeatable(traits: Traits, { idempotencyKey, ifMatch }: NonNullable<CommandOptions['context']>): boolean {
  if (traits.kind === 'query') return true
  if (traits.isSecret === true || traits.upload !== undefined) return false
  // a removal is the same when it is repeated, but its own first try may have moved the revision
  return traits.takesKey === true ? idempotencyKey !== undefined : ifMatch === undefined
}

function factsOf(error: unknown): Record<string, unknown> {
  if (error instanceof VigenciaRefused)
    return { code: error.refusal.code, status: error.refusal.status, request_id: error.refusal.request_id }
  if (error instanceof VigenciaUnavailable) return { reason: error.reason, status: error.status }
  return {}
}

const msSince = (began: number) => Math.round(performance.now() - began)
