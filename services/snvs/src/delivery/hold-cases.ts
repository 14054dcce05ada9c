import type { UnitOfWork } from '@vigencia/database/unit-of-work/unit-of-work.ts'
import type { HeldReason } from '@vigencia/domain/case-reports/case-states.ts'
import type { RegistryErrors } from '@vigencia/domain/case-reports/read-registry-answer.ts'

const WORDS: Readonly<Record<HeldReason, string>> = {
  code_disabled: "Held: the registry's list has its group, event and classification no more",
  paused: 'Held: the queue is paused',
  restored: 'Held: the database comes from a backup, and the report may have been sent since',
}

/** Holds queued cases, whose streams are locked, until somebody or something releases them. */
export async function holdCases(
  work: UnitOfWork,
  ids: readonly string[],
  because: HeldReason,
  errors: RegistryErrors | null = null,
): Promise<void> {
  if (ids.length === 0) return
  await work.sql(
    `update snvs.cases set state = 'held', held_because = $4, errors = $5::jsonb, due_at = null, updated_at = $3
      where tenant_id = $1 and id = any ($2::uuid[]) and state = 'queued'`,
    [work.tenant.id, ids, work.now.toString(), because, errors === null ? null : JSON.stringify(errors)],
  )
  const changes = await work.changeEach('case', ids)
  await changes.record(ids, () => ({
    change_type: 'hold',
    change_description: WORDS[because],
    affected_table: 'cases',
    previous_values: { state: 'queued' },
    new_values: { state: 'held', held_because: because },
  }))
}
