import { claimCases } from './claim-cases.ts'
import { concludeAttempts, concludeFree } from './conclude-attempts.ts'
import type { CaseEnding } from './ending.ts'
import { cancelLateResends } from './cancel-resends.ts'
import { holdAfterRestore } from './hold-after-restore.ts'
import type { Claimed } from './in-flight.ts'
import { recoverAttempts } from './recover-attempts.ts'
import { sendAttempt } from './send-attempt.ts'
import type { Traffic } from './traffic.ts'

/** Cases on their way to the registry's API of cases. */
export const CASES: Traffic<Claimed, CaseEnding> = {
  api: 'cases',
  claim: claimCases,
  send: sendAttempt,
  conclude: concludeAttempts,
  concludeFree,
  async recover(work, input) {
    await cancelLateResends(work)
    return recoverAttempts(work, input)
  },
  holdAfterRestore,
}
