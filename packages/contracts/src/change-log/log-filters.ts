import { z } from 'zod'
import { Revision } from '../values/count.ts'
import { Day } from '../values/day.ts'
import { Id } from '../values/id.ts'
import { storedLabel } from '../values/text.ts'

/** What chooses entries of a log. Each that is given must hold. */
export const logFilters = {
  from: Day.nullable().default(null).describe("Changes of this day on, in the tenant's zone"),
  to: Day.nullable().default(null).describe("Changes up to this day, it too, in the tenant's zone"),
  change_type: storedLabel(50).nullable().default(null).describe('Changes of this type, such as `reajuste`'),
  actor: Id.nullable().default(null).describe('Changes by this user or key'),
  revision: Revision.nullable().default(null).describe('The change at this place of the log alone'),
}

export type LogFilters = z.output<ReturnType<typeof z.object<typeof logFilters>>>
