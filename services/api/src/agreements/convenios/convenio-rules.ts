import { nfc } from '@vigencia/domain/text/nfc.ts'
import { Refusal } from '@vigencia/domain/refusals.ts'
import type { UnitOfWork } from '@vigencia/database/unit-of-work/unit-of-work.ts'
import type { Convenio } from './convenio.ts'

interface Wanted {
  readonly id: string
  readonly name: string
  readonly ans_code: string | null
}

/**
 * Name and ANS code are unique among the tenant's active convenios. Two unique indexes guard it under any race.
 * Those that were stored before texts were composed on their way in (NFC) are compared as if they had been.
 * @throws Refusal `convenio_name_taken` or `ans_code_taken`
 */
export async function mustBeUnique(work: UnitOfWork, { id, name, ans_code }: Wanted): Promise<void> {
  const others = await work.sql<Pick<Convenio, 'name' | 'ans_code'>>(
    `select name, ans_code from contracts.convenios
      where tenant_id = $1 and is_active and id <> $2 and (normalize(name) = $3 or normalize(ans_code) = $4) order by id`,
    [work.tenant.id, id, nfc(name), ans_code === null ? null : nfc(ans_code)],
  )
  if (others.some((other) => nfc(other.name) === nfc(name)))
    throw new Refusal('convenio_name_taken', `Another active convenio is called "${name}".`)
  const twin = others.find((other) => ans_code !== null && nfc(other.ans_code ?? '') === nfc(ans_code))
  if (twin !== undefined) throw new Refusal('ans_code_taken', `The ANS code ${ans_code} is that of "${twin.name}".`)
}

/** @throws Refusal `sus_takes_no_copay` */
export function mustFitPaymentType({
  payment_type,
  copay_enabled,
}: {
  payment_type: string
  copay_enabled: boolean | null
}): void {
  if (payment_type === 'sus' && copay_enabled === true)
    throw new Refusal('sus_takes_no_copay', 'SUS takes no copay: copay_enabled must be false.')
}

/**
 * A convenio keeps its payment type once it has been priced.
 * @throws Refusal `payment_type_fixed`
 */
export async function mayChangePaymentType(
  work: UnitOfWork,
  convenio: Convenio,
  { payment_type }: Pick<Convenio, 'payment_type'>,
): Promise<void> {
  if (payment_type === convenio.payment_type) return
  const [used] = await work.sql<{ used: boolean }>(
    `select exists (select from contracts.periods where tenant_id = $1 and convenio_id = $2)
         or exists (select from contracts.particular_prices where tenant_id = $1 and convenio_id = $2) as used`,
    [work.tenant.id, convenio.id],
  )
  if (used?.used === true) {
    throw new Refusal(
      'payment_type_fixed',
      `"${convenio.name}" has periods or prices, so it stays of type ${convenio.payment_type}.`,
    )
  }
}
