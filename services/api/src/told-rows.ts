import type { ToldRows } from '@vigencia/database/change-log/replay/told-rows.ts'
import { TOLD_OVERRIDES } from './agreements/contract-periods/overrides/told-overrides.ts'
import { TOLD_PERIODS } from './agreements/contract-periods/period/told-periods.ts'
import { TOLD_TYPE_RULES } from './agreements/contract-periods/type-rules/told-type-rules.ts'
import { TOLD_CONVENIOS } from './agreements/convenios/told-convenios.ts'
import { TOLD_KEYS } from './platform/keys/told-keys.ts'

/** Every kind of rows that the change log tells, as each noun declares it. */
export const TOLD_ROWS: readonly ToldRows[] = [TOLD_CONVENIOS, TOLD_PERIODS, TOLD_OVERRIDES, TOLD_TYPE_RULES, TOLD_KEYS]
