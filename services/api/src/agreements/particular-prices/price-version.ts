import { p } from '@mikro-orm/core'
import { z } from 'zod'
import { ParticularPriceVersion } from '@vigencia/contracts/particular-prices/particular-price.ts'
import { CentsColumn } from '@vigencia/database/columns/cents-column.ts'
import { CountColumn } from '@vigencia/database/columns/count-column.ts'
import { SpanColumn } from '@vigencia/database/columns/span-column.ts'
import { entity } from '@vigencia/database/orm/entity.ts'
import type { UnitOfWork } from '@vigencia/database/unit-of-work/unit-of-work.ts'
import type { Span } from '@vigencia/domain/calendar/validity.ts'
import type { LoggedValues } from '@vigencia/database/change-log/change.ts'

/** One price of an entry on some days, before it has an id. */
export type DatedPrice = Omit<z.output<typeof ParticularPriceVersion>, 'valid_from' | 'valid_until'> & { days: Span }

/** The same as it is stored, under an id, with the revision until which it is known. */
export type PriceVersion = DatedPrice & {
  tenant_id: string
  id: string
  convenio_id: string
  known_until: number | null
}

/** For reads only: SQL writes rows of two times. */
export const PriceVersion = entity<PriceVersion>({
  name: 'ParticularPriceVersion',
  tableName: 'contracts.particular_price_versions',
  readonly: true,
  properties: {
    tenant_id: p.uuid().primary(),
    id: p.uuid().primary(),
    convenio_id: p.uuid(),
    price_id: p.uuid(),
    procedure_code: p.text(),
    days: p.type(SpanColumn),
    procedure_name: p.text(),
    price_cents: p.type(CentsColumn),
    notes: p.text().nullable(),
    metadata: p.json().nullable(),
    known_until: p.type(CountColumn).nullable(),
  },
})

/** The versions of some codes that are known now, those of deleted entries too. */
export function versionsOf(work: UnitOfWork, convenio_id: string, codes: readonly string[]): Promise<PriceVersion[]> {
  const where = { tenant_id: work.tenant.id, convenio_id, procedure_code: { $in: [...codes] }, known_until: null }
  return work.em.find(PriceVersion, where, { orderBy: { procedure_code: 'asc', days: 'asc' } })
}

/** As the API shows it, for the change log. */
export function versionValues({ days, ...values }: DatedPrice): LoggedValues {
  return z.encode(ParticularPriceVersion, { ...values, valid_from: days.start, valid_until: days.end })
}
