import { DIGESTED_ROWS } from './digested-rows.ts'
import type { LogNouns } from './platform/change-log/verify-log.ts'
import { REPLAYED_NOUNS } from './told-rows.ts'

/** What the logs of the api are verified against. */
export const LOG_NOUNS: LogNouns = { digested: DIGESTED_ROWS, replayed: REPLAYED_NOUNS }
