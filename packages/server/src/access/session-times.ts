/** A session ends after so long, whatever is done. */
export const SESSION_SECONDS = 12 * 60 * 60

/** And after so long in which it was not used. The database looks at it, too. */
export const IDLE_MINUTES = 30
