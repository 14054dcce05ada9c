import { z } from 'zod'
import { TissSettings as SettingsOnTheWire } from '@vigencia/contracts/tiss-settings/tiss-settings.ts'
import type { Day } from '@vigencia/domain/calendar/day.ts'
import type { UnitOfWork } from '@vigencia/database/unit-of-work/unit-of-work.ts'

export type TissSettings = z.output<typeof SettingsOnTheWire>

interface StoredSettings {
  readonly entries: readonly TissSettings[]
  readonly created_at: string | null
  readonly updated_at: string | null
}

const Entries = z.array(SettingsOnTheWire)

/** What was agreed with a payer about TISS, in the order of its days. */
export async function storedSettings(work: UnitOfWork, convenioId: string): Promise<StoredSettings> {
  const [row] = await work.sql<{ entries: unknown; created_at: string; updated_at: string }>(
    'select entries, created_at, updated_at from billing.tiss_settings where tenant_id = $1 and convenio_id = $2',
    [work.tenant.id, convenioId],
  )
  if (row === undefined) return { entries: [], created_at: null, updated_at: null }
  return { ...row, entries: Entries.parse(row.entries) }
}

/** What is in force on a day; null: nothing was agreed by then. */
export async function settingsOn(work: UnitOfWork, convenioId: string, day: Day): Promise<TissSettings | null> {
  const { entries } = await storedSettings(work, convenioId)
  const text = day.toString()
  return entries.findLast(({ valid_from }) => valid_from.toString() <= text) ?? null
}
