import { REFUSALS, type RefusalCode } from '@vigencia/domain/refusals.ts'
import { isZodsOwn } from './zods-own.ts'
import type { Answer } from './call-operation.ts'

/**
 * What is wrong with a refusal as an answer: that it is none, or that its body is no whole problem of the closed list.
 * `over` says whose words it is in; a body that was unwrapped from tRPC's is a problem all the same.
 */
export function problemFaults({ status, body, headers }: Answer, over: 'REST' | 'tRPC' = 'REST'): string[] {
  const { code, title, detail, type, request_id, errors = [] } = (body ?? {}) as Record<string, unknown>
  const known = REFUSALS[code as RefusalCode] as { status: number; title: string } | undefined
  const checks: [fits: boolean, fault: string][] = [
    [status >= 400 && status < 500, `the status is ${status}`],
    [
      headers.get('content-type') === (over === 'REST' ? 'application/problem+json' : 'application/json'),
      `it is called ${headers.get('content-type')}`,
    ],
    [known !== undefined, `the code ${String(code)} is not in the closed list`],
    [
      known?.status === status && (body as { status?: unknown })?.status === status,
      `the code ${String(code)} does not go with ${status}`,
    ],
    [
      known?.title === title && type === `urn:vigencia:problem:${String(code)}`,
      `title or type are not those of ${String(code)}`,
    ],
    [typeof detail === 'string' && /^\S/.test(detail), `"${String(detail)}" says nothing`],
    [!isZodsOwn(JSON.stringify([detail, errors])), 'it is in words of zod'],
    [
      typeof request_id === 'string' && request_id.length > 0 && request_id === headers.get('x-request-id'),
      `the request is called ${String(request_id)} and ${headers.get('x-request-id')}`,
    ],
  ]
  return checks.filter(([fits]) => !fits).map(([, fault]) => fault)
}
