import type { ReplayedNouns } from '@vigencia/database/change-log/replay/replay-rows.ts'
import { TOLD_DESKS } from './case-desk/told-desks.ts'
import { TOLD_CASES } from './cases/told-cases.ts'
import { TOLD_LAB_REPORTS } from './laboratory/told-lab-reports.ts'

/** Every kind of rows of this service that the change log tells, as each noun declares it. */
export const REPLAYED_NOUNS: ReplayedNouns = { told: [TOLD_DESKS, TOLD_CASES, TOLD_LAB_REPORTS], known: [] }
