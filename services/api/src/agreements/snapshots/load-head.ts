import type { z } from 'zod'
import type { get } from '@vigencia/contracts/snapshots'
import type { UnitOfWork } from '@vigencia/database/unit-of-work/unit-of-work.ts'
import { dayToShow, whyNotShown } from '@vigencia/domain/agreements/snapshot-rules.ts'
import { toDateRange } from '@vigencia/domain/calendar/date-range.ts'
import { inWords } from '@vigencia/domain/calendar/validity.ts'
import { Refusal } from '@vigencia/domain/refusals.ts'
import { findConvenio } from '../convenios/find-convenio.ts'
import { holdsOtherForms } from './holds-other-forms.ts'
import { knownPlans } from './known-plans.ts'
import { loadKnownPeriod } from './load-known-period.ts'
import { loadPriceTable, type PriceTable } from './load-price-table.ts'
import { loadTypeRules } from './load-type-rules.ts'
import { revisionFor } from './revision-for.ts'
import type { SnapshotAnswer } from './snapshot-answer.ts'
import { sortsByBytes } from '../../exports/sorts-by-bytes.ts'

type Input = z.output<typeof get.input>

/** A snapshot without its long lists, and where these are. */
export interface SnapshotHead {
  readonly fields: Omit<SnapshotAnswer, 'overrides' | 'particular_prices' | 'snapshot_generated_at' | 'digest'>
  readonly generatedAt: string
  readonly tenantId: string
  /** The days whose particular prices are shown, as a daterange. */
  readonly priceDays: string
  /** Whether the database itself sorts text by its bytes, so that an index by code gives the order. */
  readonly sortsByBytes: boolean
}

/** @throws Refusal each of the card's */
export async function loadHead(work: UnitOfWork, request: Input): Promise<SnapshotHead> {
  const { convenio_id, period_id, scope } = request
  const convenio = await findConvenio(work, convenio_id)
  const revision = await revisionFor(work, request, convenio.revision)
  const period = await loadKnownPeriod(work, { convenio_id, period_id, revision })
  const whyNot = whyNotShown(period, revision, convenio.revision)
  if (whyNot !== null) throw new Refusal('snapshot_unavailable', whyNot)
  const { days, status } = period
  const day = dayToShow(days, request.event_date, work.today)
  if (day === null)
    throw new Refusal(
      'outside_validity',
      `${request.event_date?.toString()} is outside the period, ${inWords(days)} at revision ${revision}.`,
    )
  const table = await loadPriceTable(work, period.shown, { convenio_id, revision, day })
  const priceDays = toDateRange(scope === 'period' ? days : { start: day, end: day })
  return {
    fields: {
      period_id,
      convenio_id,
      payment_type: convenio.payment_type,
      revision,
      event_date: day.toString(),
      scope,
      status,
      validity_start: days.start.toString(),
      validity_end: days.end?.toString() ?? null,
      ...period.shown,
      ...table,
      ...((await holdsOtherForms(work, request, { revision, priceDays, tableIds: idsOf(table) })) && {
        codes_by_form: true as const,
      }),
      ...(await knownPlans(work, convenio_id, revision)),
      type_rules: await loadTypeRules(work, period_id),
    },
    generatedAt: work.now.toString(),
    tenantId: work.tenant.id,
    priceDays,
    sortsByBytes: await sortsByBytes(work),
  }
}

function idsOf({ price_table_id, price_tables }: PriceTable): string[] {
  const ids = [price_table_id, ...(price_tables ?? []).map((table) => table.price_table_id)]
  return [...new Set(ids.filter((id) => id !== null))]
}
