/** The clock of this process is not that of its database, so nothing is written by it. */
export class ClockIsWrong extends Error {
  constructor() {
    super('the clock of this process is not that of the database')
    this.name = 'ClockIsWrong'
  }
}
