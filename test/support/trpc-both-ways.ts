import type { EntryPoint } from './call-operation.ts'

/** All that a caller sees of an answer. */
export interface SeenAnswer {
  readonly status: number
  readonly headers: Record<string, string>
  readonly text: string
}

/** The same request to `/trpc`, once as it is, and once with a header that has tRPC's machinery answer it. */
export async function answersOfBothPaths(
  entryPoint: EntryPoint,
  path: string,
  init: RequestInit,
): Promise<{ quick: SeenAnswer; whole: SeenAnswer }> {
  const headers = { 'x-request-id': 'one-call', ...(init.headers as Record<string, string>) }
  const quick = await seen(await entryPoint(path, { ...init, headers }))
  const whole = await seen(
    await entryPoint(path, { ...init, headers: { ...headers, 'trpc-accept': 'application/json' } }),
  )
  return { quick: withoutMadeId(quick), whole: withoutMadeId(whole) }
}

export async function seen(response: Response): Promise<SeenAnswer> {
  return { status: response.status, headers: Object.fromEntries(response.headers), text: await response.text() }
}

/** What is no call at all is answered under an id made for it. */
function withoutMadeId(answer: SeenAnswer): SeenAnswer {
  const id = answer.headers['x-request-id']
  return id === undefined || id === 'one-call'
    ? answer
    : (JSON.parse(JSON.stringify(answer).replaceAll(id, '<id>')) as SeenAnswer)
}
