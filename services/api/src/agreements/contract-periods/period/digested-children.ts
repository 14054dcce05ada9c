import type { Instant } from '@vigencia/domain/calendar/instant.ts'
import type { UnitOfWork } from '@vigencia/database/unit-of-work/unit-of-work.ts'
import { digestRows, type BulkRows, type DigestedRows } from '../../../platform/change-log/digested-rows.ts'
import { digestMade, type Made, type MadeRows } from '@vigencia/database/change-log/replay/made-rows.ts'

interface OfPeriod {
  readonly period_id: string
}

/** The overrides of a period, as the change log digests them. */
export const OVERRIDE_ROWS: DigestedRows<OfPeriod> = {
  table: 'overrides',
  digest: 'contracts.overrides_digest($1, $2)',
  parametersOf: ({ period_id }) => [period_id],
  inWords: ({ period_id }) => `the overrides of period ${period_id}`,
}

/** The type rules of a period, as the change log digests them. */
export const TYPE_RULE_ROWS: DigestedRows<OfPeriod> = {
  table: 'type_rules',
  digest: 'contracts.type_rules_digest($1, $2)',
  parametersOf: ({ period_id }) => [period_id],
  inWords: ({ period_id }) => `the type rules of period ${period_id}`,
}

/** The overrides that one change made in a draft. */
export const MADE_OVERRIDES: MadeRows = {
  table: 'overrides',
  digest: 'contracts.overrides_made_digest',
  replacedDigest: 'contracts.overrides_replaced_digest',
  inWords: ({ period_id }) => `overrides of period ${period_id}`,
}

/** The type rules that one change made in a draft. */
export const MADE_TYPE_RULES: MadeRows = {
  table: 'type_rules',
  digest: 'contracts.type_rules_made_digest',
  inWords: ({ period_id }) => `type rules of period ${period_id}`,
}

/** The children that a draft was born with, counted and digested for the change log. */
export async function digestCopies(work: UnitOfWork, period_id: string, at: Instant): Promise<Made[]> {
  const place = { period_id, made_at: at.toString() }
  return [await digestMade(work, MADE_OVERRIDES, place), await digestMade(work, MADE_TYPE_RULES, place)]
}

/** A period's children, counted and digested for the change log. */
export async function digestChildren(work: UnitOfWork, period_id: string): Promise<BulkRows<OfPeriod>[]> {
  const overrides = await digestRows(work, OVERRIDE_ROWS, { period_id })
  const typeRules = await digestRows(work, TYPE_RULE_ROWS, { period_id })
  return [overrides, typeRules]
}
