import type { z } from 'zod'
import type { BillingAppeal, BillingAppealInList } from '@vigencia/contracts/billing-appeals/appeal.ts'
import { instantFromPostgres } from '@vigencia/database/columns/instant-column.ts'
import type { UnitOfWork } from '@vigencia/database/unit-of-work/unit-of-work.ts'
import { dayOf } from '@vigencia/domain/calendar/day.ts'
import { Refusal } from '@vigencia/domain/refusals.ts'
import { accountOf } from '../account-stream.ts'

type Appeal = z.output<typeof BillingAppeal>
type AppealInList = z.output<typeof BillingAppealInList>

export interface StoredAppeal {
  readonly id: string
  readonly convenio_id: string
  readonly statement_id: string
  readonly number: number
  readonly protocol: string
  readonly lot: string
  readonly version: string
  readonly written_on: string
  readonly state: Appeal['state']
  readonly sent_on: string | null
  readonly answered_at: string | null
  readonly claimed_cents: string
  readonly accepted_cents: string | null
  readonly file_digest: string
  readonly schema_valid: boolean | null
}

/** Of appeals as `a`. */
export const APPEAL_COLUMNS = `a.id, a.convenio_id, a.statement_id, a.number, a.protocol, a.lot, a.version, a.written_on::text as written_on,
  a.state, a.sent_on::text as sent_on, a.answered_at::text as answered_at, a.claimed_cents, a.accepted_cents, a.file_digest, a.schema_valid`

/** An appeal with each cut that it is against. @throws Refusal `appeal_not_found` */
export async function findAppeal(work: UnitOfWork, id: string): Promise<Appeal> {
  const { sql, tenant } = work
  const stored = await storedAppeal(work, id)
  const [head] = await sql<{ revision: string }>(
    'select revision from platform.chains where tenant_id = $1 and chain_id = $2',
    [tenant.id, accountOf(stored.convenio_id)],
  )
  return { ...shownAppeal(stored), items: await itemsOf(work, id), revision: Number(head?.revision ?? 0) }
}

/** @throws Refusal `appeal_not_found` */
export async function storedAppeal({ sql, tenant }: UnitOfWork, id: string): Promise<StoredAppeal> {
  const [stored] = await sql<StoredAppeal>(
    `select ${APPEAL_COLUMNS} from billing.appeals a where a.tenant_id = $1 and a.id = $2`,
    [tenant.id, id],
  )
  if (stored === undefined) throw new Refusal('appeal_not_found', `Appeal not found: ${id}`)
  return stored
}

export function shownAppeal(stored: StoredAppeal): AppealInList {
  const { written_on, sent_on, answered_at, claimed_cents, accepted_cents, ...same } = stored
  return {
    ...same,
    written_on: dayOf(written_on),
    sent_on: sent_on === null ? null : dayOf(sent_on),
    answered_at: answered_at === null ? null : instantFromPostgres(answered_at),
    claimed_cents: Number(claimed_cents),
    accepted_cents: accepted_cents === null ? null : Number(accepted_cents),
  }
}

async function itemsOf({ sql, tenant }: UnitOfWork, id: string): Promise<Appeal['items']> {
  const rows = await sql<
    Record<'claim_cents' | 'day', string> &
      Omit<Appeal['items'][number], 'claim_cents' | 'day' | 'accepted_cents'> & { accepted_cents: string | null }
  >(
    `select i.item_no, i.glosa_no, g.number as guide, l.item, l.day::text as day, l.code, i.glosa_code, i.claim_cents, i.justification, i.act_digest,
            r.accepted_cents
       from billing.appeal_items i
       join billing.lines l on l.tenant_id = $1 and l.batch_id = i.batch_id and l.line_no = i.line_no
       join billing.guides g on g.tenant_id = $1 and g.batch_id = l.batch_id and g.guide_no = l.guide_no
       left join billing.appeal_answers r on r.tenant_id = $1 and r.appeal_id = i.appeal_id and r.item_no = i.item_no and r.glosa_no = i.glosa_no
      where i.tenant_id = $1 and i.appeal_id = $2 order by i.item_no, i.glosa_no`,
    [tenant.id, id],
  )
  return rows.map(({ claim_cents, accepted_cents, day, ...same }) => ({
    ...same,
    day: dayOf(day),
    claim_cents: Number(claim_cents),
    accepted_cents: accepted_cents === null ? null : Number(accepted_cents),
  }))
}
