/** A COMMIT was sent and not answered: the change is there, or it is not, and only asking again tells. */
export class OutcomeUnknown extends Error {
  constructor(cause: unknown) {
    super('the connection was lost while the change was being committed, so it may have happened', { cause })
    this.name = 'OutcomeUnknown'
  }
}
