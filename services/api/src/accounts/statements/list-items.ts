import type { z } from 'zod'
import type { items } from '@vigencia/contracts/billing-statements'
import { reasonInWords } from '@vigencia/domain/accounts/reason-in-words.ts'
import { dayOf } from '@vigencia/domain/calendar/day.ts'
import type { UseCase } from '@vigencia/server/operations/bind.ts'
import { findStatement } from './get-statement.ts'
import { appealedCuts, cutKey, STORED_ITEMS, type AppealedCut, type StoredItem } from './stored-item.ts'

type Item = z.output<(typeof items)['output']>['items'][number]

export const listItems: UseCase<typeof items> = async (
  work,
  { statement_id, judgement, guide, matched, offset, limit },
) => {
  await findStatement(work, statement_id)
  const wanted = judgement === null ? null : JSON.stringify([{ judgement }])
  const filter = [work.tenant.id, statement_id, wanted, guide, matched]
  const page = `${STORED_ITEMS} and ${FILTER} order by i.item_no offset $6 limit $7`
  const rows = await work.sql<StoredItem>(page, [...filter, offset, limit])
  const [all] = await work.sql<{ count: string }>(
    `select count(*) from billing.statement_items i where i.tenant_id = $1 and ${FILTER}`,
    filter,
  )
  const cuts = await appealedCuts(work, statement_id)
  return { items: rows.map((row) => shownItem(row, cuts)), total: Number(all?.count ?? 0), offset, limit }
}

const FILTER = `i.statement_id = $2 and ($3::jsonb is null or i.glosas @> $3::jsonb)
  and ($4::text is null or i.guide = $4) and ($5::boolean is null or (i.batch_id is not null) = $5)`

function shownItem(row: StoredItem, cuts: ReadonlyMap<string, AppealedCut>): Item {
  const {
    convenio_id: _convenio,
    password: _password,
    code_table: _table,
    payers_figure: figure,
    glosas,
    ...same
  } = row
  const contractCents = numberIn(row.contract_cents)
  const releasedCents = Number(row.released_cents)
  return {
    ...same,
    day: dayOf(row.day),
    informed_cents: Number(row.informed_cents),
    released_cents: releasedCents,
    billed_cents: numberIn(row.billed_cents),
    contract_cents: contractCents,
    contract_revision: numberIn(row.contract_revision),
    payers_figure: figure === null ? null : shownFigure(figure),
    findings: [...row.findings],
    glosas: glosas.map(({ code, amount_cents, judgement, claim_cents, cause }, place) => {
      const cut = cuts.get(cutKey(row.batch_id, row.line_no, code))
      const facts = { judgement, cause, glosaCode: code, claimCents: claim_cents, day: row.day }
      return {
        glosa_no: place + 1,
        code,
        amount_cents,
        judgement,
        claim_cents,
        cause,
        reason: reasonInWords({ ...facts, releasedCents, contractCents, figure }),
        appeal_id: cut?.appealId ?? null,
        accepted_cents: cut?.acceptedCents ?? null,
      }
    }),
  }
}

function shownFigure(figure: NonNullable<StoredItem['payers_figure']>): Item['payers_figure'] {
  if (figure.by !== 'period') return { by: figure.by, period_id: null, start: null, end: null }
  const { by, periodId, start, end } = figure
  return { by, period_id: periodId, start: start === null ? null : dayOf(start), end: end === null ? null : dayOf(end) }
}

function numberIn(text: string | null): number | null {
  return text === null ? null : Number(text)
}
