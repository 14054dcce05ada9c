import type { Client } from 'pg'

/** Tables of tenants that may change without an entry, because no price, admission or decision is read from them. */
export const UNTOLD: Readonly<Record<string, string>> = {
  'platform.chains': 'the heads of the streams themselves, which entries move and nothing else',
  'platform.change_log': 'the entries themselves',
  'platform.told_revisions': 'what is owed: the service has no right to write it',
  'platform.idempotency_keys': 'answers that are given twice for a day: what they answered is told where it was done',
  'platform.refusal_counts': 'how many requests were refused: nothing is decided by it',
  'platform.spent_challenges': 'what was signed once: it refuses the same again, for minutes',
  'platform.webhook_events': 'what was sent of a change: the change itself is told where it was made',
  'platform.webhook_deliveries': 'how sending goes: nothing is read from it but what is sent next',
  'platform.used_visits': 'visits that opened a session, for ten minutes: an issuer takes no code twice either',
  'snvs.lab_reads': 'who read what was found: lines that are only added, by queries, which have no entry',
  'snvs.reads': 'who read a full case: lines that are only added, by queries, which have no entry',
}

/** As their bits in `pg_trigger.tgtype`. */
const EVENTS = { insert: 4, delete: 8, update: 16 }

/** Tables of tenants, each with what may happen to it with no trigger that makes it told, and none that refuses it. */
export async function untoldTables(client: Client): Promise<{ table: string; events: string[] }[]> {
  const { rows } = await client.query<{ table: string; events: string[] }>(
    `select c.oid::regclass::text as "table", array_agg(e.key order by 1) as events
       from pg_class c join pg_namespace n on n.oid = c.relnamespace, jsonb_each_text($1) e
      where c.relkind in ('r', 'p') and n.nspname !~ '^pg_' and n.nspname <> 'information_schema'
        and exists (select from pg_attribute a where a.attrelid = c.oid and a.attname = 'tenant_id' and a.attnotnull)
        and not exists (
          select from pg_trigger t join pg_proc p on p.oid = t.tgfoid
           where t.tgrelid = c.oid and t.tgenabled <> 'D' and t.tgtype & e.value::int > 0
             and (p.prosrc like '%platform.owe_entry(%' or p.oid = 'platform.refuse_change'::regproc and t.tgqual is null))
      group by 1 order by 1`,
    [JSON.stringify(EVENTS)],
  )
  return rows
}

/** Columns that are keys, of which one may be changed all the same. */
export const CHANGED_KEYS: Readonly<Record<string, string>> = {
  'contracts.overrides.plan_id': 'a price of a draft may be agreed for another plan',
  'contracts.overrides.provider_id': 'a price of a draft may be agreed for another provider',
  'contracts.periods.supersedes': 'a draft may name another period that it supersedes',
  'contracts.type_rules.plan_id': 'a rule of a draft may be agreed for another plan',
  'contracts.type_rules.provider_id': 'a rule of a draft may be agreed for another provider',
  'platform.api_keys.rotated_to': 'a key names the one that takes its place, once',
  'snvs.codes.known_until': 'a code names the version that no longer has it, once',
}

/** What the role may update of tables: a whole one, or a column that is part of a key to or from it. */
export async function updatableKeys(client: Client, role: string): Promise<string[]> {
  const { rows } = await client.query<{ name: string }>(
    `select c.oid::regclass::text || coalesce('.' || a.attname, '') as name
       from pg_class c join pg_namespace n on n.oid = c.relnamespace
       left join pg_attribute a on a.attrelid = c.oid and a.attnum > 0 and not has_table_privilege($1, c.oid, 'update')
      where c.relkind in ('r', 'p') and n.nspname in ('contracts', 'platform', 'plans', 'billing', 'snvs')
        and case when a.attnum is null then has_table_privilege($1, c.oid, 'update')
                 else has_column_privilege($1, c.oid, a.attnum, 'update')
                  and (a.attname = 'tenant_id'
                   or exists (select from pg_constraint k where k.contype in ('p', 'f') and k.conrelid = c.oid and a.attnum = any (k.conkey))) end
      order by 1`,
    [role],
  )
  return rows.map(({ name }) => name)
}
