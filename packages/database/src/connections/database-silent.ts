/** The database has said nothing for seconds, so what waited for it was ended, and nothing more is sent to it. */
export class DatabaseSilent extends Error {
  /** The system's own word for it, by which it is one of the errors of a database that is away. */
  readonly code = 'ETIMEDOUT'

  constructor() {
    super('the database is silent')
    this.name = 'DatabaseSilent'
  }
}
