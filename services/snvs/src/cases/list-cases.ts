import type { FilterQuery } from '@mikro-orm/core'
import type { z } from 'zod'
import type { list as card } from '@vigencia/contracts/cases'
import { everySpelling } from '@vigencia/domain/case-reports/document-number.ts'
import type { UnitOfWork } from '@vigencia/database/unit-of-work/unit-of-work.ts'
import type { UseCase } from '@vigencia/server/operations/bind.ts'
import type { Privacy } from '../privacy/privacy.ts'
import { Case } from './case.ts'
import { seenCases } from './case-answers.ts'
import { startOf } from '../filters/start-of-day.ts'
import { IN_PART, WORK_LIST } from './case-parts.ts'

type Wanted = Omit<z.output<(typeof card)['input']>, 'offset' | 'limit' | 'oldest_first'>
type Condition = FilterQuery<Case>

export const listCases =
  ({ vault, digests }: Privacy): UseCase<typeof card> =>
  async (work, { offset, limit, oldest_first, ...wanted }) => {
    const $and = conditions(work, digests, wanted)
    const way = oldest_first ? 'asc' : 'desc'
    const orderBy = { created_at: way, id: way } as const
    const [found, total] = await work.em.findAndCount(Case, { $and }, { orderBy, offset, limit })
    return { items: await seenCases(work, vault, found), total, offset, limit }
  }

/** Each that is said must hold. */
function conditions(work: UnitOfWork, digests: Privacy['digests'], wanted: Wanted): Condition[] {
  const { created_on, document, id_caso, reason, older_than_hours, to_do, part, ...equal } = wanted
  const wished = <Value>(value: Value | null, condition: (value: Value) => Condition) =>
    value === null ? [] : [condition(value)]
  return [
    { tenant_id: work.tenant.id },
    ...Object.entries(equal).flatMap(([name, value]) => wished(value, (one) => ({ [name]: one }))),
    ...wished(created_on, (day) => ({
      created_at: { $gte: startOf(work, day), $lt: startOf(work, day.add({ days: 1 })) },
    })),
    ...wished(older_than_hours, (hours) => ({ created_at: { $lt: work.now.subtract({ hours }) } })),
    ...wished(document, (number) => ({ $or: whoever(work, digests, number) })),
    ...wished(id_caso, (number) => ({
      $or: [{ id_caso: number }, { disputed_id_caso: number, state: 'in_doubt' }],
    })),
    ...wished(reason, (why) => ({ $or: [{ held_because: why }, { doubt_because: why }] }) as Condition),
    ...wished(part, (one) => IN_PART[one]),
    ...(to_do ? [{ $or: [...WORK_LIST] }] : []),
  ]
}

/** The cases of whoever has this number, and those of whom they are in charge. */
function whoever({ tenant }: UnitOfWork, digests: Privacy['digests'], number: string): Condition[] {
  const spellings = everySpelling(number)
  return [
    { document: { $in: spellings.map((one) => digests.document(tenant.id, one)) } },
    { guardian: { $in: spellings.map((one) => digests.guardian(tenant.id, one)) } },
  ]
}
