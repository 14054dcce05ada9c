import type { UnitOfWork } from '@vigencia/database/unit-of-work/unit-of-work.ts'
import { Refusal } from '@vigencia/domain/refusals.ts'
import { findConvenio } from '../../agreements/convenios/find-convenio.ts'

/** So many are named. */
const MOST_NAMED = 20

interface Named {
  readonly id: string
  readonly name: string
  readonly is_active: boolean
}

/**
 * The convenio of the payer that a message names by its ANS code: the active one, else the only one.
 * @throws Refusal `payer_unknown` where none or several have it, `convenio_not_found`
 */
export async function findPayer(work: UnitOfWork, convenioId: string | null, ansCode: string | null): Promise<string> {
  if (convenioId !== null) return (await findConvenio(work, convenioId)).id
  if (ansCode === null) throw unknown('The message names no registroANS: say the payer by `convenio_id`.')
  const found = await work.sql<Named>(
    `select id, name, is_active from contracts.convenios
      where tenant_id = $1 and ans_code = $2 order by is_active desc, name, id limit ${MOST_NAMED}`,
    [work.tenant.id, ansCode],
  )
  // anything may stand where six digits are due
  const shown = /^\d{6}$/.test(ansCode) ? ansCode : 'that it names'
  const active = found.filter(({ is_active }) => is_active)
  const [one, ...others] = active.length > 0 ? active : found
  if (one === undefined) throw unknown(`No convenio has the ANS code ${shown}: say the payer by \`convenio_id\`.`)
  if (others.length === 0) return one.id
  const names = [one, ...others].map(({ id, name }) => `"${name}" (${id})`).join(', ')
  throw unknown(`Several convenios have the ANS code ${shown}: say which by \`convenio_id\`: ${names}.`)
}

function unknown(detail: string): Refusal {
  return new Refusal('payer_unknown', detail)
}
