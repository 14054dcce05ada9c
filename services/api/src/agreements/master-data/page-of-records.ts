import type { UnitOfWork } from '@vigencia/database/unit-of-work/unit-of-work.ts'
import type { Current, MasterNoun, MasterRecord } from './master-noun.ts'

interface Paging {
  readonly offset: number
  readonly limit: number
}

/** One page of a noun's records by name, of those that a condition chooses. */
export async function pageOfRecords<Row extends MasterRecord, IdName extends string>(
  work: UnitOfWork,
  noun: MasterNoun<Row, IdName>,
  condition: object,
  { offset, limit }: Paging,
): Promise<Paging & { items: Current<Row>[]; total: number }> {
  const where = { tenant_id: work.tenant.id, ...condition } as never
  const orderBy = { name: 'asc', id: 'asc' } as never
  const [items, total] = await work.em.findAndCount(noun.current, where, { orderBy, offset, limit })
  return { items, total, offset, limit }
}
