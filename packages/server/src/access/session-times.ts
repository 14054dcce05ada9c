/** A session ends after so long, whatever is done. */
export const SESSION_SECONDS = 12 * 60 * 60

/** And after so long in which it was not used. The database looks at it, too. */
export const IDLE_MINUTES = 30

/** What a browser had sent when its session was renewed still comes with the secret before. */
export const RENEWAL_GRACE_SECONDS = 60
