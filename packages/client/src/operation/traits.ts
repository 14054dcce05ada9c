/** How an operation is sent: what the client knows of its card when it runs. */
export interface Traits {
  /** Such as `convenios.create`. */
  readonly path: string
  readonly kind: 'query' | 'command'
  /** A command that may be sent again under its Idempotency-Key. */
  readonly takesKey?: true
  /** Its answer holds a secret that is shown once, so a repeat would not be answered. */
  readonly isSecret?: true
  /** It may take minutes, and has the longer deadline. */
  readonly isLong?: true
  /** A list that comes page by page. */
  readonly isPaged?: true
  /** The route of a command that takes a file. */
  readonly upload?: string
  /** The route of a query that answers a file. */
  readonly download?: string
  /** The route of a query that takes a file and answers one. */
  readonly exchange?: string
}
