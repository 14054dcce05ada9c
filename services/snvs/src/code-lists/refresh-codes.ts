import type { refresh as card } from '@vigencia/contracts/code-lists'
import type { UnitOfWork } from '@vigencia/database/unit-of-work/unit-of-work.ts'
import { codeListDifference, type CodeListDifference } from '@vigencia/domain/case-reports/code-list.ts'
import { findDesk } from '../case-desk/case-desk.ts'
import type { UseCase } from '@vigencia/server/operations/bind.ts'
import type { RegistryCredentials, RegistryName, RegistryWire } from '../registry/registry-wire.ts'
import { fetchCodes } from './fetch-codes.ts'
import { keepList, storedCodes } from '../registry-codes/stored-codes.ts'
import { newestList } from '../registry-codes/stored-lists.ts'
import { releaseCases } from '../registry-codes/release-cases.ts'

export interface RefreshParts {
  readonly wire: RegistryWire
  /**
   * The tenant's registry and credentials.
   * @throws Refusal `desk_not_set`
   */
  readonly deskOf: (
    work: UnitOfWork,
  ) => Promise<{ readonly registry: RegistryName; readonly credentials: RegistryCredentials }>
}

export const refreshCodes =
  ({ wire, deskOf }: RefreshParts): UseCase<typeof card> =>
  async (work) => {
    const { registry, credentials } = await deskOf(work)
    // this comes before any lock, because the registry may take its time
    const codes = await fetchCodes(wire, registry, credentials)
    const change = await work.change('tenant', work.tenant.id)
    const before = await newestList(work, registry)
    const difference = codeListDifference(await storedCodes(work, registry, before?.version ?? 0), codes)
    const isNew = before === null || countOf(difference) > 0
    const version = isNew ? (before?.version ?? 0) + 1 : before.version
    if (isNew) await keepList(work, { registry, version, code_count: codes.length }, difference)
    else await markChecked(work, registry, version)
    const { paused_because } = await findDesk(work)
    const released = await releaseCases(work, { registry, paused_because })
    await change?.record({
      change_type: 'refresh',
      change_description: `The registry's codes were fetched: ${isNew ? `version ${version}` : 'nothing new'}`,
      affected_table: 'code_lists',
      affected_record_count: countOf(difference),
      previous_values: { registry, version: before?.version ?? null },
      new_values: { registry, version, released, ...keysOf(difference) },
    })
    const fetched_at = isNew ? work.now : before.fetched_at
    return {
      registry,
      version,
      fetched_at,
      checked_at: work.now,
      code_count: codes.length,
      released,
      ...wholeDifference(difference),
    }
  }

const countOf = ({ added, removed, changed }: CodeListDifference) => added.length + removed.length + changed.length

export const wholeDifference = ({ added, removed, changed }: CodeListDifference) => ({
  added: [...added],
  removed: [...removed],
  changed: [...changed],
})

function keysOf({ added, removed, changed }: CodeListDifference): Record<string, number> {
  return { added: added.length, removed: removed.length, changed: changed.length }
}

async function markChecked(work: UnitOfWork, registry: RegistryName, version: number): Promise<void> {
  await work.sql(
    `update snvs.code_lists set checked_at = greatest($4, fetched_at)
      where tenant_id = $1 and registry = $2 and version = $3`,
    [work.tenant.id, registry, version, work.now.toString()],
  )
}
