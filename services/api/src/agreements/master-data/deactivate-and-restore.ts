import type { Change } from '@vigencia/database/change-log/change.ts'
import type { UnitOfWork } from '@vigencia/database/unit-of-work/unit-of-work.ts'
import { openRecord } from './find-record.ts'
import type { Current, MasterNoun, MasterRecord, Path } from './master-noun.ts'

/** Deactivates a record. One that is deactivated already stays as it is, without an entry in the change log. */
export function deactivateRecord<Row extends MasterRecord, IdName extends string>(noun: MasterNoun<Row, IdName>) {
  return async (work: UnitOfWork, { [noun.idName]: id }: Path<IdName>): Promise<null> => {
    const { record, change } = await openRecord(work, noun, id)
    if (record.is_active) await setActive(work, noun, { record, change }, false)
    return null
  }
}

/** Restores a record, unless another has taken what is unique. An active one stays as it is. */
export function restoreRecord<Row extends MasterRecord, IdName extends string>(noun: MasterNoun<Row, IdName>) {
  return async (work: UnitOfWork, { [noun.idName]: id }: Path<IdName>): Promise<Current<Row>> => {
    const { record, change } = await openRecord(work, noun, id)
    if (record.is_active) return { ...record, revision: change.revision - 1 }
    await noun.mustBeFree(work, record)
    await setActive(work, noun, { record, change }, true)
    return { ...record, revision: change.revision }
  }
}

async function setActive<Row extends MasterRecord, IdName extends string>(
  work: UnitOfWork,
  { word, table, stream }: MasterNoun<Row, IdName>,
  { record, change }: { record: Row; change: Change },
  is_active: boolean,
): Promise<void> {
  work.em.assign(record, { is_active, updated_at: work.now } as never)
  // an entry of a stream that records share names its record
  const named = stream === 'tenant' ? { id: record.id } : {}
  await change.record({
    change_type: is_active ? 'restore' : 'deactivate',
    change_description: `${word} "${record.name}" ${is_active ? 'restored' : 'deactivated'}`,
    affected_table: table,
    previous_values: { ...named, is_active: !is_active },
    new_values: { ...named, is_active },
  })
}
