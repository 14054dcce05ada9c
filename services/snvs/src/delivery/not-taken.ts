/** It was the only one to be claimed, so the fault is its own. */
export class NotTaken extends Error {
  /** What could not be taken. */
  readonly id: string

  constructor(id: string, cause: unknown) {
    super(`${id} cannot be taken`, { cause })
    this.id = id
  }
}
