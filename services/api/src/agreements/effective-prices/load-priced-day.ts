import type { z } from 'zod'
import type { prices } from '@vigencia/contracts/pricing'
import { dayNumberOf } from '@vigencia/domain/calendar/day.ts'
import { periodOn, type PricedContract, type PricedPeriod } from '@vigencia/domain/pricing/priced-contract.ts'
import { Refusal } from '@vigencia/domain/refusals.ts'
import type { ReadTransaction } from '@vigencia/server/operations/bind-streaming.ts'
import { findConvenio } from '../convenios/find-convenio.ts'
import type { QuoteService } from '../pricing/quote-service.ts'
import { revisionFor } from '../snapshots/revision-for.ts'
import { sortsByBytes } from '../../exports/sorts-by-bytes.ts'

type Input = z.output<typeof prices.input>
export type PricesInput = Omit<Input, 'format' | 'code_table'> & Partial<Pick<Input, 'code_table'>>

/** One day of a convenio at one revision, and where its codes are. */
export interface PricedDay {
  readonly tenantId: string
  readonly contract: PricedContract
  readonly period: PricedPeriod | null
  readonly input: PricesInput
  readonly revision: number
  readonly isSelfPay: boolean
  readonly periodId: string | null
  readonly sortsByBytes: boolean
}

/** @throws Refusal each of the card's */
export async function loadPricedDay(
  service: QuoteService,
  read: ReadTransaction,
  input: PricesInput,
): Promise<PricedDay> {
  const { convenio_id } = input
  const found = await read(async (work) => {
    const convenio = await findConvenio(work, convenio_id)
    return {
      newest: convenio.revision,
      revision: await revisionFor(work, input, convenio.revision),
      context: { tenant: work.tenant },
      sortsByBytes: await sortsByBytes(work),
    }
  })
  const { newest, revision, context } = found
  const contract = await service.contract({ tenantId: context.tenant.id, convenioId: convenio_id, revision, newest })
  const period = periodOn(contract, dayNumberOf(input.event_date))
  const isSelfPay = contract.paymentType === 'particular'
  if (period === null && !isSelfPay)
    throw new Refusal('no_period_in_force', 'No contract period is in force on that day.')
  return {
    tenantId: context.tenant.id,
    contract,
    period,
    input,
    revision,
    isSelfPay,
    periodId: period?.periodId ?? null,
    sortsByBytes: found.sortsByBytes,
  }
}
