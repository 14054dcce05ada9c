/** A COMMIT was sent and not answered. The change may be there or not, and only another request can tell. */
export class OutcomeUnknown extends Error {
  constructor(cause: unknown) {
    super('the connection was lost while the change was being committed, so it may have happened', { cause })
    this.name = 'OutcomeUnknown'
  }
}
