/** Commits are stuck, so no command is begun. */
export class CommitsStuck extends Error {
  /** To its caller the database is as one that is read only: nothing of the command has happened. */
  readonly code = '25006'

  constructor() {
    super('commits are stuck')
    this.name = 'CommitsStuck'
  }
}
