import { answerFields, type RegistryErrors } from '../case-reports/read-registry-answer.ts'
import { verdictOf, type RegistryReply, type Verdict } from '../case-reports/registry-answer.ts'

/**
 * The result of sending a sample or a result. `accepted` has the registry's number; of a result it need not tell one.
 * Nothing known tells a second sample from the first, so there is no duplicate.
 */
export type LabVerdict =
  | { readonly kind: 'accepted'; readonly registry_id: number | null }
  | { readonly kind: 'rejected'; readonly errors: RegistryErrors }
  | Extract<Verdict, { readonly kind: 'auth' | 'throttled' | 'transient' | 'unknown' }>

const UNKNOWN: LabVerdict = { kind: 'unknown' }

/**
 * The one verdict of any answer. It never throws.
 * A sample was taken where the answer has a number above 1, which real clients take for a failure. A result was taken
 * where the answer has a body. What else comes with success proves nothing, and so does every fault of a server.
 */
export function labVerdictOf(api: 'samples' | 'results', reply: RegistryReply): LabVerdict {
  const { status, bytes } = reply
  if (status >= 200 && status < 300) {
    const registry_id = numberIn(bytes)
    const isTaken = api === 'results' ? new TextDecoder().decode(bytes).trim() !== '' : registry_id !== null
    return isTaken ? { kind: 'accepted', registry_id } : UNKNOWN
  }
  const verdict = verdictOf(reply)
  switch (verdict.kind) {
    case 'rejected':
      return { kind: 'rejected', errors: verdict.errors }
    case 'auth':
    case 'throttled':
    case 'transient':
      return verdict
    case 'accepted':
    case 'duplicate':
    case 'citizen_not_found':
    case 'unknown':
      return UNKNOWN
  }
}

function numberIn(bytes: Uint8Array): number | null {
  const id = (answerFields(bytes) as { readonly id?: unknown } | null)?.id
  return typeof id === 'number' && Number.isSafeInteger(id) && id > 1 ? id : null
}

export type AfterLabVerdict =
  | { readonly state: 'reported'; readonly registry_id: number | null }
  | { readonly state: 'rejected'; readonly errors: RegistryErrors }
  /** Nobody knows whether it arrived, and nothing but a person can find out. */
  | { readonly state: 'in_doubt' }
  /** It did not arrive, so it waits and goes again. */
  | { readonly state: 'queued' }

export function afterLabVerdict(verdict: LabVerdict): AfterLabVerdict {
  switch (verdict.kind) {
    case 'accepted':
      return { state: 'reported', registry_id: verdict.registry_id }
    case 'rejected':
      return { state: 'rejected', errors: verdict.errors }
    case 'auth':
    case 'throttled':
    case 'transient':
      return { state: 'queued' }
    case 'unknown':
      return { state: 'in_doubt' }
  }
}
