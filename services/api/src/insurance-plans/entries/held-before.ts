import type { Day } from '@vigencia/domain/calendar/day.ts'
import { isRetroactive } from '@vigencia/domain/calendar/dated-versions.ts'
import type { UnitOfWork } from '@vigencia/database/unit-of-work/unit-of-work.ts'
import type { Stored } from './catalogue.ts'
import { versionsOf, type EntryVersion } from './entry-versions.ts'
import type { Entry } from './find-entry.ts'

/** Whether one of these entries holds on days before today. Then another like it cannot hold on every day. */
export async function heldBefore(work: UnitOfWork, stored: Stored, entries: readonly Entry[]): Promise<boolean> {
  if (entries.length === 0) return false
  const versions = await versionsOf(
    work,
    stored,
    entries.map(({ id }) => id),
  )
  return holdsBefore(versions, work.today)
}

export function holdsBefore(versions: readonly EntryVersion[], today: Day): boolean {
  return versions.some(({ is_active, days }) => is_active && isRetroactive(days.start, today))
}
