import { z } from 'zod'
import type { UnitOfWork } from '@vigencia/database/unit-of-work/unit-of-work.ts'
import { openRecord } from './find-record.ts'
import type { Current, Fields, MasterNoun, MasterRecord, Path } from './master-noun.ts'

/** Replaces all fields of a record. One that is deactivated may share what is unique until it is restored. */
export function updateRecord<Row extends MasterRecord, IdName extends string>(noun: MasterNoun<Row, IdName>) {
  return async (work: UnitOfWork, input: Path<IdName> & Fields<Row>): Promise<Current<Row>> => {
    const { [noun.idName]: id, ...rest } = input
    const fields = rest as unknown as Fields<Row>
    const { record, change } = await openRecord(work, noun, id)
    noun.mustFit?.(fields)
    if (record.is_active) await noun.mustBeFree(work, { id: record.id, ...fields })
    await noun.mayBecome?.(work, record, fields)
    const previous_values = z.encode(noun.onTheWire, { ...record, revision: change.revision - 1 })
    work.em.assign(record, { ...fields, updated_at: work.now } as never)
    await change.record({
      change_type: 'update',
      change_description: `${noun.word} "${record.name}" updated`,
      affected_table: noun.table,
      previous_values,
      new_values: z.encode(noun.onTheWire, { ...record, revision: change.revision }),
    })
    return { ...record, revision: change.revision }
  }
}
