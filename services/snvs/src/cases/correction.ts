import type { z } from 'zod'
import type { Correction } from '@vigencia/contracts/cases/case.ts'
import { dayIn } from '@vigencia/domain/calendar/instant.ts'
import { readNominalReport, type NominalReport } from '@vigencia/domain/case-reports/nominal-report.ts'
import { REGISTRY_TIME_ZONE } from '@vigencia/domain/case-reports/registry-codes.ts'
import type { UnitOfWork } from '@vigencia/database/unit-of-work/unit-of-work.ts'
import type { Privacy } from '../privacy/privacy.ts'
import type { Place, Vault } from '@vigencia/server/sealing/vault.ts'
import { Case, type Case as StoredCase } from './case.ts'
import { reportColumns } from './sealed-report.ts'

/** What is to be entered by hand at the registry: another report, or none and the reason why it was a mistake. */
export type SealedCorrection = z.output<typeof Correction>

/** The place in which a correction is sealed. It opens in no other, so that it is never taken for what was sent. */
export const correctionPlace = ({ tenant_id, id }: Place): Place => ({ tenant_id, id: `correction of ${id}` })

/** The correction that waits; null where none does. */
export function openCorrection(vault: Vault, found: StoredCase): SealedCorrection | null {
  const { correction: sealed, correction_key: key_version } = found
  if (sealed === null || key_version === null) return null
  return vault.open(correctionPlace(found), { sealed, key_version }) as SealedCorrection
}

/** Keeps what is to be entered by hand beside what was sent, in the place of what was kept before. */
export function keepCorrection(
  vault: Vault,
  found: StoredCase,
  pending_manual: string[],
  correction: SealedCorrection,
): void {
  const { sealed, key_version } = vault.seal(correctionPlace(found), correction)
  Object.assign(found, { pending_manual, correction: sealed, correction_key: key_version })
}

export function dropCorrection(found: StoredCase): void {
  Object.assign(found, { pending_manual: null, correction: null, correction_key: null })
}

/**
 * Makes the correction that waits the report itself: somebody has entered it at the registry, or the registry has nothing
 * and it is what will be sent. What was sent stays known by its digest in the first case.
 */
export async function takeCorrection(
  work: UnitOfWork,
  privacy: Privacy,
  found: StoredCase,
  content: 'of_what_was_sent' | 'of_the_correction',
): Promise<void> {
  const report = correctedReport(work, privacy, found)
  dropCorrection(found)
  if (report === null) return
  const { content: corrected, ...columns } = reportColumns(privacy, found, report)
  Object.assign(found, columns, content === 'of_the_correction' && { content: corrected })
  found.is_twin = await hasTwin(work, found)
}

function correctedReport(work: UnitOfWork, { vault }: Privacy, found: StoredCase): NominalReport | null {
  const json = openCorrection(vault, found)?.report ?? null
  if (json === null) return null
  const { report } = readNominalReport(json, dayIn(work.now, REGISTRY_TIME_ZONE))
  if (report === null) throw new Error(`the correction of case ${found.id} cannot be read`)
  return report
}

/** Somebody may have reported the corrected person and event since. Both stay. */
async function hasTwin({ em, tenant }: UnitOfWork, { id, person, event_id }: StoredCase): Promise<boolean> {
  if (person === null) return false
  const others = { id: { $ne: id }, new_episode: false, state: { $ne: 'cancelled' as const } }
  return (await em.count(Case, { tenant_id: tenant.id, person, event_id, ...others })) > 0
}
