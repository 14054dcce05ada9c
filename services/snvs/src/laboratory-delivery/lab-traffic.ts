import type { UnitOfWork } from '@vigencia/database/unit-of-work/unit-of-work.ts'
import type { LabApi } from '../case-desk/lab-credentials.ts'
import type { Answered, Concluded, Ending } from '../delivery/ending.ts'
import type { Begun } from '../delivery/in-flight.ts'
import type { Traffic } from '../delivery/traffic.ts'
import { claimLabReports, type LabClaimed } from './claim-lab-reports.ts'
import { concludeFreeLabReports, concludeLabReports, type LabEnding } from './conclude-lab-reports.ts'
import { followCases } from '../laboratory/follow-parents.ts'
import { holdLabReports, recoverLabReports } from './recover-lab-reports.ts'
import { sendLabReport } from './send-lab-report.ts'

/** Samples or results on their way to the registry's API for them. */
export function labTraffic(api: LabApi): Traffic<LabClaimed, LabEnding> {
  return {
    api,
    claim: (work, input) => claimLabReports(work, api, input),
    send: (parts, tenantId, sent) => sendLabReport(parts, api, tenantId, sent),
    conclude: (work, answered) => concludeLabReports(work, api, answered),
    concludeFree: (work, answered) => concludeFreeLabReports(work, api, answered),
    recover: (work, input) => recoverLabReports(work, api, input),
    holdAfterRestore: (work) => holdLabReports(work, api),
  }
}

/** Cases as they are, and their samples go on in the transaction that gives the case its number. */
export function withSamples<Sent extends Begun, End extends Ending>(cases: Traffic<Sent, End>): Traffic<Sent, End> {
  const follow = async (
    work: UnitOfWork,
    answered: readonly Answered<Sent, End>[],
    ends: readonly (Concluded | null)[],
  ) => {
    const numbered = answered.filter((_, place) => ['reported', 'adopted'].includes(ends[place]?.state ?? ''))
    if (numbered.length > 0)
      await followCases(
        work,
        numbered.map(({ sent }) => sent.id),
      )
  }
  return {
    ...cases,
    async conclude(work, answered) {
      const ends = await cases.conclude(work, answered)
      await follow(work, answered, ends)
      return ends
    },
    async concludeFree(work, answered) {
      const ends = await cases.concludeFree(work, answered)
      await follow(work, answered, ends)
      return ends
    },
  }
}
