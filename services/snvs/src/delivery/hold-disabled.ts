import type { UnitOfWork } from '@vigencia/database/unit-of-work/unit-of-work.ts'
import type { RegistryName } from '../registry/registry-wire.ts'
import { codeStandingOf } from '../registry-codes/code-standing-of.ts'
import { holdCases } from './hold-cases.ts'

interface DisabledCase {
  readonly id: string
  readonly group_id: number
  readonly event_id: number
  readonly classification_id: number
}

/** Holds queued cases whose codes the registry's list has lost. Each tells why, and since when. */
export async function holdDisabled(
  work: UnitOfWork,
  registry: RegistryName,
  cases: readonly DisabledCase[],
): Promise<void> {
  const codesOf = ({ group_id, event_id, classification_id }: DisabledCase) =>
    [group_id, event_id, classification_id].join('/')
  for (const [one, ...more] of Map.groupBy(cases, codesOf).values()) {
    if (one === undefined) continue
    const { group_id: idGrupoEvento, event_id: idEvento, classification_id: idClasificacionManualCaso } = one
    const standing = await codeStandingOf(work, registry, { idGrupoEvento, idEvento, idClasificacionManualCaso })
    const errors = standing.kind === 'disabled' ? standing.errors : null
    await holdCases(
      work,
      [one, ...more].map(({ id }) => id),
      'code_disabled',
      errors,
    )
  }
}
