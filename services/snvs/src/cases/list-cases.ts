import type { list as card } from '@vigencia/contracts/cases'
import type { Day } from '@vigencia/domain/calendar/day.ts'
import { everySpelling } from '@vigencia/domain/case-reports/document-number.ts'
import type { UseCase } from '@vigencia/server/operations/bind.ts'
import type { Privacy } from '../privacy/privacy.ts'
import { Case } from './case.ts'
import { seenCases } from './case-answers.ts'
import { startOf } from './start-of-day.ts'

export const listCases =
  ({ vault, digests }: Privacy): UseCase<typeof card> =>
  async (work, { state, event_id, created_on, paper_date, document, offset, limit }) => {
    const within = (day: Day) => ({ $gte: startOf(work, day), $lt: startOf(work, day.add({ days: 1 })) })
    const whoever = (number: string) => {
      const spellings = everySpelling(number)
      return [
        { document: { $in: spellings.map((one) => digests.document(work.tenant.id, one)) } },
        { guardian: { $in: spellings.map((one) => digests.guardian(work.tenant.id, one)) } },
      ]
    }
    const where = {
      tenant_id: work.tenant.id,
      ...(state !== null && { state }),
      ...(event_id !== null && { event_id }),
      ...(created_on !== null && { created_at: within(created_on) }),
      ...(paper_date !== null && { paper_date }),
      ...(document !== null && { $or: whoever(document) }),
    }
    const orderBy = { created_at: 'desc', id: 'desc' } as const
    const [found, total] = await work.em.findAndCount(Case, where, { orderBy, offset, limit })
    return { items: await seenCases(work, vault, found), total, offset, limit }
  }
