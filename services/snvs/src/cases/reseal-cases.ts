import type { reseal as card } from '@vigencia/contracts/cases'
import type { UnitOfWork } from '@vigencia/database/unit-of-work/unit-of-work.ts'
import type { UseCase } from '@vigencia/server/operations/bind.ts'
import { resealDesk } from '../case-desk/desk-credentials.ts'
import { resealLabCredentials } from '../case-desk/lab-credentials.ts'
import { countOldLabSeals, resealLabReports } from '../laboratory/reseal-lab-reports.ts'
import type { Privacy } from '../privacy/privacy.ts'
import { resealParts, type SealedParts } from './sealed-parts.ts'

const AT_ONCE = 500
const OLDEST = 'least(key_version, correction_key, words_key)'

export const resealCases =
  ({ vault }: Privacy): UseCase<typeof card> =>
  async (work) => {
    const old = await oldSeals(work, vault.newest)
    // what is sealed stays the same, so no case gets a revision by this
    await resealParts(work, vault, old)
    const desks = (await resealDesk(work, vault)) + (await resealLabCredentials(work, vault))
    const resealed = old.length + (await resealLabReports(work, vault))
    if (resealed + desks > 0) {
      const change = await work.change('tenant', work.tenant.id)
      await change?.record({
        change_type: 'reseal',
        change_description: `${resealed} reports sealed with version ${vault.newest} of the key`,
        affected_table: 'cases',
        affected_record_count: resealed + desks,
        new_values: { key_version: vault.newest },
      })
    }
    return {
      key_version: vault.newest,
      resealed,
      left: (await countOld(work, vault.newest)) + (await countOldLabSeals(work, vault.newest)),
    }
  }

/** A report that is being changed at this moment comes in the next batch. */
function oldSeals({ sql, tenant }: UnitOfWork, newest: number): Promise<SealedParts[]> {
  return sql<SealedParts>(
    `select id, sealed, key_version, correction, correction_key, words, words_key from snvs.cases
      where tenant_id = $1 and sealed is not null and ${OLDEST} < $2 order by id limit $3 for update skip locked`,
    [tenant.id, newest, AT_ONCE],
  )
}

async function countOld({ sql, tenant }: UnitOfWork, newest: number): Promise<number> {
  const [row] = await sql<{ count: number }>(
    `select (select count(*) from snvs.cases where tenant_id = $1 and sealed is not null and ${OLDEST} < $2)::int
          + (select count(*) from snvs.desks where tenant_id = $1 and key_version < $2)::int as count`,
    [tenant.id, newest],
  )
  return row?.count ?? 0
}
