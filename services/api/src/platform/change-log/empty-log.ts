import type { z } from 'zod'
import type { VerifiedLog } from '@vigencia/contracts/change-log/verified-log.ts'

/** What is said of a log that nothing stands in yet: it is empty, and so intact. */
export function emptyLog(withRows: boolean): z.output<typeof VerifiedLog> {
  const rows = withRows ? { compared: 0, differing: [], differing_count: 0, not_provable: {} } : null
  return { intact: true, revision: 0, head: '', broken_at: null, rows }
}
