import type { Scope } from './scope.ts'

/**
 * Who may call an operation: callers that hold the scope, a person who is signed in (`signed_in`, whatever their
 * scopes), or anybody (`public`).
 */
export type Admission = Scope | 'signed_in' | 'public'
