import { z } from 'zod'
import type { UnitOfWork } from '@vigencia/database/unit-of-work/unit-of-work.ts'
import { openTenant } from '../../platform/tenants/open-tenant.ts'
import type { Current, Fields, MasterNoun, MasterRecord } from './master-noun.ts'

export function createRecord<Row extends MasterRecord, IdName extends string>(noun: MasterNoun<Row, IdName>) {
  return async (work: UnitOfWork, fields: Fields<Row>): Promise<Current<Row>> => {
    const id = work.newId()
    noun.mustFit?.(fields)
    // a lock that records share is taken before what is unique is looked up
    const shared = noun.stream === 'tenant' ? await openTenant(work) : null
    await noun.mustBeFree(work, { id, ...fields })
    const change = shared ?? (await work.begin(noun.stream, id))
    const stamps = { tenant_id: work.tenant.id, id, is_active: true, created_at: work.now, updated_at: work.now }
    const record = work.em.create<Row>(noun.entity, { ...fields, ...stamps } as never)
    await change.record({
      change_type: 'create',
      change_description: `${noun.word} "${record.name}" created`,
      affected_table: noun.table,
      new_values: z.encode(noun.onTheWire, { ...record, revision: change.revision }),
    })
    return { ...record, revision: change.revision }
  }
}
