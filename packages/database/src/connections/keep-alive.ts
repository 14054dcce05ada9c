/**
 * The system asks an idle connection from time to time whether its other end is still there. A host that is lost
 * without a reset would else keep it open for ever.
 */
export const KEEP_ALIVE = { keepAlive: true, keepAliveInitialDelayMillis: 10_000 }

/** The longest wait for a connection, whether it is being opened or all of a pool are taken. */
export const CONNECTION_WITHIN_MS = 5_000
