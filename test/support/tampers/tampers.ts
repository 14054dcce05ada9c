import { makePlan } from '@vigencia/testing/fixtures/insurance-plans/plan-clinic.ts'
import { prepareFixture, rawStatements, type RawStatements } from '../frozen-rows-fixture.ts'
import { accountOf } from '@vigencia/api/accounts/account-stream.ts'
import { caseIn } from '../scenarios/cases.ts'
import { appealed } from '../scenarios/statements.ts'
import type { World } from '../world.ts'

/** What is there to be tampered with: agreements, a provider's link, keys, a plan, a case in the queue, and accounts. */
export interface Tampered extends RawStatements {
  readonly case: string
  /** The stream of the accounts of a payer with a batch, a statement and an appeal. */
  readonly account: string
}

/** Makes it by the services' own operations. */
export async function prepareTampered(world: World): Promise<Tampered> {
  const agreements = rawStatements(await prepareFixture(world.api, world))
  const provider = await world.do('providers.create', { name: 'Dra. Ana' })
  await world.do('providers.linkConvenio', { provider_id: provider.id, convenio_id: agreements.convenio })
  await world.do('appointmentTypes.create', { name: 'Consulta' })
  await makePlan(world.tenant)
  const { case_id } = await caseIn(world, 'queued')
  const { convenio_id } = await appealed(world)
  return { ...agreements, case: case_id, account: accountOf(convenio_id) }
}

const CONVENIO = (at: Tampered) => at.convenio
const SELF_PAY = (at: Tampered) => at.selfPay.convenio
const TABLE = (at: Tampered) => at.open
const TENANT = (at: Tampered) => at.tenant
const CASE = (at: Tampered) => at.case
const ACCOUNT = (at: Tampered) => at.account
const PLANS = () => '00000000-0000-8000-8000-000000000001'

export type Tamper = readonly [
  what: string,
  sql: (at: Tampered) => string,
  /** The stream whose entry it would owe. */
  stream: (at: Tampered) => string,
]

/** Each is taken by every other constraint, and changes what is priced, admitted or decided. */
// prettier-ignore
export const TAMPERS: readonly Tamper[] = [
  ["a draft's override, repriced", (at) => `update contracts.overrides set price_cents = 1 where period_id = '${at.draft}'`, CONVENIO],
  ["a draft's override, excluded", (at) => `update contracts.overrides set price_cents = null, is_covered = false where period_id = '${at.draft}'`, CONVENIO],
  ["a draft's override, withdrawn", (at) => `update contracts.overrides set is_deleted = true where period_id = '${at.draft}'`, CONVENIO],
  ["a draft's override, of another procedure", (at) => `update contracts.overrides set procedure_code = 'x' where period_id = '${at.draft}'`, CONVENIO],
  ['a price that nobody agreed', (at) => at.insertOverride(at.draft, '40304361'), CONVENIO],
  ['a price that nobody agreed, merged', (at) => `merge into contracts.overrides o using (select id from contracts.overrides where period_id = '${at.draft}') d on d.id = o.id when matched then update set price_cents = 1`, CONVENIO],
  ["a draft's type rule, uncovered", (at) => `update contracts.type_rules set is_covered = false where period_id = '${at.draft}'`, CONVENIO],
  ['a type rule that nobody agreed', (at) => at.insertTypeRule(at.draft), CONVENIO],
  ["a draft's copay", (at) => `update contracts.periods set copay_enabled = true, default_copay_percent = 90 where id = '${at.draft}'`, CONVENIO],
  ["a draft's percentage", (at) => `update contracts.periods set cbhpm_percentage = 1 where id = '${at.draft}'`, CONVENIO],
  ['a draft, withdrawn', (at) => `update contracts.periods set is_deleted = true where id = '${at.draft}'`, CONVENIO],
  ["a period's days, moved", (at) => `with ended as (update contracts.period_validities set known_until = ${at.revision + 1} where period_id = '${at.draft}' and known_until is null returning *) insert into contracts.period_validities (tenant_id, id, convenio_id, period_id, days, status, known_from) select tenant_id, gen_random_uuid(), convenio_id, period_id, '[2027-02-01,2028-01-01)', status, ${at.revision + 1} from ended`, CONVENIO],
  ['a period in force, ended', (at) => `update contracts.period_validities set known_until = ${at.revision + 1} where period_id = '${at.frozen}' and known_until is null`, CONVENIO],
  ['a period that nobody made', (at) => at.insertValidity('[2028-01-01,)', at.revision + 1, 'active'), CONVENIO],
  ['a table made known to a convenio', (at) => at.insertAvailability(at.published, 'FROZEN', at.revision + 1), CONVENIO],
  ["a convenio's copay", (at) => `update contracts.convenios set copay_enabled = true, default_copay_percent = 100 where id = '${at.convenio}'`, CONVENIO],
  ['a convenio, out of use', (at) => `update contracts.convenios set is_active = false where id = '${at.convenio}'`, CONVENIO],
  ['a self-pay version, closed', (at) => at.endVersion(at.selfPay.revision + 1), SELF_PAY],
  ['a self-pay price on days that had none', (at) => `${at.endVersion(at.selfPay.revision + 1)}; ${at.insertVersion('[2020-01-01,)', at.selfPay.revision + 1)}`, SELF_PAY],
  ['a self-pay entry, taken away', (at) => `update contracts.particular_prices set is_active = false where id = '${at.selfPay.price}'`, SELF_PAY],
  ["a draft table's row, added", (at) => at.insertRow(at.open), TABLE],
  ["a draft table's rows, taken away", (at) => `delete from contracts.price_table_rows where table_id = '${at.open}'`, TABLE],
  ["a draft table's count of rows", (at) => `update contracts.price_tables set row_count = 7 where id = '${at.open}'`, TABLE],
  ['a draft table, published', (at) => `update contracts.price_tables set published_at = now(), digest = sha256('x') where id = '${at.open}'`, TABLE],
  ["a provider's link, closed", () => "update contracts.provider_convenios set unlinked_at = linked_at + interval '1 day', unlinked_on = linked_on + 1", TENANT],
  ['a provider, out of use', () => 'update contracts.providers set is_active = false', TENANT],
  ['an appointment type, renamed', () => "update contracts.appointment_types set name = 'x'", TENANT],
  ['a key with every right', (at) => `insert into platform.api_keys (tenant_id, id, name, prefix, hash, scopes, created_at) values ('${at.tenant}', gen_random_uuid(), 'x', 'vig_live_', sha256('x'), '{admin}', now())`, TENANT],
  ['a key, revoked', () => 'update platform.api_keys set revoked_at = now()', TENANT],
  ['a key, ended', () => 'update platform.api_keys set expires_at = now()', TENANT],
  ['a key that names another in its place', () => 'update platform.api_keys set rotated_to = id', TENANT],
  ['a plan version, closed', () => 'update plans.plan_versions set known_until = plans.next_revision(tenant_id)', PLANS],
  ["a plan's line, out of use", () => 'update plans.plan_lines set is_active = false', PLANS],
  ['a tariff item, of another key', () => "update plans.tariff_items set natural_key = 'x'", PLANS],
  ["a category's factor, doubled", () => `with ended as (update plans.payment_category_versions set known_until = plans.next_revision(tenant_id) where known_until is null returning *) insert into plans.payment_category_versions select (jsonb_populate_record(null::plans.payment_category_versions, to_jsonb(e) || jsonb_build_object('version_id', gen_random_uuid(), 'known_from', known_until, 'known_until', null, 'service_factor', 25))).* from ended e`, PLANS],
  ['a case, cancelled', () => "update snvs.cases set state = 'cancelled', due_at = null, updated_at = now()", CASE],
  ['a case, put off', () => "update snvs.cases set due_at = '2030-01-01Z'", CASE],
  ["a case's person, another one", () => "update snvs.cases set identity = sha256('x')", CASE],
  ["a case's report, another one", () => "update snvs.cases set sealed = '\\x00'", CASE],
  ["a case's report, sealed with another key", () => "update snvs.cases set sealed = '\\x00', key_version = key_version + 1", TENANT],
  ["a case's fault, another one", () => `update snvs.cases set errors = '{"a":"b"}'`, TENANT],
  ["a case's person, in the second form of its digests", () => "update snvs.cases set person = sha256('x')", CASE],
  ['a case, of another guardian', () => "update snvs.cases set guardian = sha256('x')", CASE],
  ['an attempt that nobody made', (at) => `insert into snvs.attempts (tenant_id, case_id, number, fence, registry, started_at, content) values ('${at.tenant}', '${at.case}', 1, 1, 'stand_in', now(), sha256('x'))`, CASE],
  ['a desk that reports to another registry', () => "update snvs.desks set registry = 'test'", TENANT],
  ["a desk's queue, paused", () => "update snvs.desks set paused_because = 'operator', paused_at = now()", TENANT],
  ["a registry's list of codes", (at) => `insert into snvs.code_lists (tenant_id, registry, version, code_count, fetched_at, checked_at) values ('${at.tenant}', 'stand_in', 1, 1, now(), now())`, TENANT],
  ['what was agreed about TISS, forgotten', () => "update billing.tiss_settings set entries = '[]'", ACCOUNT],
  ['a batch, judged by another revision', () => 'update billing.batches set judged_revision = judged_revision + 1', ACCOUNT],
  ['a guide that nobody sent', () => 'insert into billing.guides select (jsonb_populate_record(null::billing.guides, to_jsonb(g) || \'{"guide_no": 99}\')).* from billing.guides g', ACCOUNT],
  ['a line that nobody billed', () => 'insert into billing.lines select (jsonb_populate_record(null::billing.lines, to_jsonb(l) || \'{"line_no": 99}\')).* from billing.lines l limit 1', ACCOUNT],
  ['what an expense cost, told by nobody', () => 'insert into billing.invoices select tenant_id, batch_id, line_no, convenio_id, 1, now(), now() from billing.lines limit 1', ACCOUNT],
  ['a verdict, closed', () => 'update billing.verdicts set known_until = known_from + 1', ACCOUNT],
  ['a verdict that nobody reached', () => 'insert into billing.verdicts select (jsonb_populate_record(null::billing.verdicts, to_jsonb(v) || \'{"known_from": 9, "known_until": 10}\')).* from billing.verdicts v', ACCOUNT],
  ['a cut that no payer made', () => 'insert into billing.statement_items select (jsonb_populate_record(null::billing.statement_items, to_jsonb(i) || \'{"item_no": 99}\')).* from billing.statement_items i limit 1', ACCOUNT],
  ['an appeal, sent', () => "update billing.appeals set state = 'sent', sent_on = '2026-09-11'", ACCOUNT],
  ['an appeal, answered', () => "update billing.appeals set state = 'answered', answered_at = now(), accepted_cents = 800", ACCOUNT],
  ['an answer that no payer gave', () => 'insert into billing.appeal_answers (tenant_id, convenio_id, appeal_id, item_no, glosa_no, accepted_cents, created_at) select tenant_id, convenio_id, appeal_id, item_no, glosa_no, 800, now() from billing.appeal_items', ACCOUNT],
]
