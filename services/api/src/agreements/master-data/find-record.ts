import type { Change } from '@vigencia/database/change-log/change.ts'
import type { UnitOfWork } from '@vigencia/database/unit-of-work/unit-of-work.ts'
import { Refusal } from '@vigencia/domain/refusals.ts'
import { openTenant } from '../../platform/tenants/open-tenant.ts'
import type { Current, MasterNoun, MasterRecord, Path } from './master-noun.ts'

export function recordNotFound({ notFound, word }: Pick<MasterNoun<never, never>, 'notFound' | 'word'>, id: string) {
  return new Refusal(notFound, `${word} not found: ${id}`)
}

/** @throws Refusal of the noun's `notFound` */
export async function findRecord<Row extends MasterRecord, IdName extends string>(
  work: UnitOfWork,
  noun: MasterNoun<Row, IdName>,
  id: string,
): Promise<Current<Row>> {
  const found = await work.em.findOne(noun.current, whereId(work, id))
  if (found === null) throw recordNotFound(noun, id)
  return found
}

/**
 * A record under the lock of its audit stream, with the next revision open.
 * @throws Refusal of the noun's `notFound`
 */
export async function openRecord<Row extends MasterRecord, IdName extends string>(
  work: UnitOfWork,
  noun: MasterNoun<Row, IdName>,
  id: string,
): Promise<{ record: Row; change: Change }> {
  const change = noun.stream === 'tenant' ? await openTenant(work) : await work.change(noun.stream, id)
  const record = change && (await work.em.findOne(noun.entity, whereId(work, id)))
  if (change === null || record === null) throw recordNotFound(noun, id)
  return { record, change }
}

// the ORM's types of conditions cannot follow a type parameter
function whereId(work: UnitOfWork, id: string): never {
  return { tenant_id: work.tenant.id, id } as never
}

export function getRecord<Row extends MasterRecord, IdName extends string>(noun: MasterNoun<Row, IdName>) {
  return (work: UnitOfWork, { [noun.idName]: id }: Path<IdName>): Promise<Current<Row>> => findRecord(work, noun, id)
}
