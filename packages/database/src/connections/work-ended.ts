/** Why work was ended from outside: it took too long, or the process stops. */
export type EndReason = 'deadline' | 'stopping'

/** Work was ended before its COMMIT was sent, so nothing of it has happened. */
export class WorkEnded extends Error {
  readonly reason: EndReason

  constructor(reason: EndReason) {
    super(reason === 'deadline' ? 'the work took longer than it may' : 'the work was ended, because the process stops')
    this.name = 'WorkEnded'
    this.reason = reason
  }
}
