/**
 * What a job needs is not there yet, and nobody's fault: it is tried again as its queue says. The job itself tells the
 * log, which hears of no failure.
 */
export class NotYet extends Error {
  override name = 'NotYet'
}
