import { VigenciaUnavailable, VigenciaRefused, type VigenciaRefusal } from './errors.ts'

/** The parts of a response that say when to come back. */
type Headed = Pick<Response, 'headers'>

/** `Retry-After` in seconds, whether it was said as such or as a date. */
function retryAfterOf({ headers }: Headed): number | null {
  const text = headers.get('retry-after')
  if (text === null) return null
  const seconds = /^\d+$/.test(text) ? Number(text) : (Date.parse(text) - Date.now()) / 1000
  return Number.isFinite(seconds) ? Math.max(0, seconds) : null
}

/** For an error of `fetch`, or of a body that was cut. */
export function cutOff(path: string, cause: unknown, status?: number): VigenciaUnavailable {
  const why = status === undefined ? 'nothing answers' : `the answer was cut after its status ${status}`
  return new VigenciaUnavailable(path, `${why} (${codeOf(cause)})`, {
    reason: 'network',
    cause,
    ...(status !== undefined && { status }),
  })
}

/** The answer is no JSON: something between the caller and the service answered. */
export function strangePage(path: string, response: Response, text: string): VigenciaUnavailable {
  const type = response.headers.get('content-type') ?? 'no content type'
  const title = /<title>([^<]{1,100})/i.exec(text)?.[1]?.trim()
  return new VigenciaUnavailable(path, `no Vigencia answered, but ${title ?? type} (status ${response.status})`, {
    reason: 'page',
    status: response.status,
    retryAfter: retryAfterOf(response),
    cause: new Error(text.slice(0, 500)),
  })
}

/** A problem body, with the operation that was asked for. */
export function refusedBy(path: string, problem: unknown, response: Headed): VigenciaRefused | null {
  const { code, detail } = (problem ?? {}) as Partial<VigenciaRefusal>
  if (typeof code !== 'string' || typeof detail !== 'string') return null
  return new VigenciaRefused({ ...(problem as VigenciaRefusal), path }, retryAfterOf(response))
}

function codeOf(cause: unknown): string {
  let deepest = cause
  while (deepest instanceof Error && deepest.cause instanceof Error) deepest = deepest.cause
  const { code, message } = (deepest ?? {}) as { code?: unknown; message?: unknown }
  return String(code ?? message ?? cause)
}
