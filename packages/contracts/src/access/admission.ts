import type { Scope } from './scope.ts'

/**
 * Who may call an operation: callers that hold the scope, a person who is signed in (`signed_in`, whatever their
 * scopes), or anybody (`public`).
 */
export type Admission = Scope | 'signed_in' | 'public'

/** The same in a sentence, for documents. */
export function admissionInWords(admission: Admission): string {
  if (admission === 'public') return 'For anybody, without a key.'
  return admission === 'signed_in'
    ? 'For a person who is signed in, by their session alone.'
    : `Scope: \`${admission}\`.`
}
