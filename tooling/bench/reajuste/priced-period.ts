import type { Client } from 'pg'
import { writeToldRows } from '@vigencia/testing/postgres/tell-by-sql.ts'
import type { Call } from '../tenant/scheduling.ts'

/** A convenio with a period in force since 2021 that has so many prices of its own. */
export interface PricedPeriod {
  readonly convenioId: string
  readonly periodId: string
}

/** Made by the operations; its prices by one statement as the owner, before it is activated. */
export async function makePricedPeriod(
  call: Call,
  { owner, tenantId }: { owner: Client; tenantId: string },
  name: string,
  prices: number,
): Promise<PricedPeriod> {
  const { id: convenioId } = await call('POST', '/convenios', { name, payment_type: 'convenio' })
  const path = `/convenios/${convenioId}/contracts`
  const { id: periodId } = await call('POST', path, { start_date: '2021-01-01' })
  await writeToldRows(owner, tenantId, convenioId, () => owner.query(INSERT, [tenantId, convenioId, periodId, prices]))
  await call('PATCH', `${path}/${periodId}/activate`)
  return { convenioId, periodId }
}

// i * 7919 modulo a prime: every code is another one, and they come in no order
const INSERT = `
  insert into contracts.overrides
    (tenant_id, id, convenio_id, period_id, procedure_code, procedure_name, price_cents, created_at, updated_at)
  select $1, uuidv7(), $2, $3, (10000000 + i * 7919::bigint % 10000019)::text, 'Procedimento ' || i,
         100 + i * 104729::bigint % 500000, now(), now()
    from generate_series(1, $4::int) i`
