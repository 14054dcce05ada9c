import { chance, idOf, LONG, MADE_AT, TABLE_NAMED } from './clinic-sql.ts'

/** Codes of eight figures, and every tenth a clinic's own code with letters. */
const code = (n: string) => `case when ${n} % 10 = 9 then 'HOUSE-' || ${n} else (10101012 + ${n} * 7)::text end`
const PERIODS = `generate_series(1, $3) i, generate_series(1, 4) y`
const SELF_PAY = `generate_series(4, $3, 4) i`
const OVERRIDES_A_PERIOD = 75
const CATALOGUE = 100
const ROWS_A_TABLE = 1_500
/** Those of the long ones whose prices are made here: a period, a catalogue, and the one code of another. */
const [PERIOD, PURSE, , ONE_CODE] = LONG.map((which) => `$3 + ${which}`)

/** Each convenio has own prices for other codes, so that sources mix: a stretch that begins somewhere in the tables. */
const overrides = (from: string, i: string, y: string, n: string) =>
  `insert into contracts.overrides (tenant_id, id, convenio_id, period_id, procedure_code, price_cents, created_at, updated_at)
   select $1, ${idOf(`'override' || ${i} || '.' || ${y} || '.' || k`)}, ${idOf(`'convenio' || ${i}`)}, ${idOf(`'period' || ${i} || '.' || ${y}`)},
          ${code(n)}, ${chance(`'price' || ${i} || k || ${y}`, 500_000)}, ${MADE_AT}, ${MADE_AT}
     from ${from}`

const entries = (from: string, i: string) =>
  `insert into contracts.particular_prices (tenant_id, id, convenio_id, procedure_code, is_active, created_at, updated_at)
   select $1, ${idOf(`'entry' || ${i} || '.' || k`)}, ${idOf(`'convenio' || ${i}`)}, ${code('k')}, k % 13 <> 12, ${MADE_AT}, ${MADE_AT}
     from ${from}`

/** Two prices an entry: of every day before some day of 2025, and from it on; of a deleted one the first alone. */
const versions = (from: string, i: string) =>
  `insert into contracts.particular_price_versions (tenant_id, id, convenio_id, price_id, procedure_code, days, procedure_name, price_cents, known_from)
   select $1, ${idOf(`'version' || ${i} || '.' || k || '.' || v`)}, ${idOf(`'convenio' || ${i}`)}, ${idOf(`'entry' || ${i} || '.' || k`)}, ${code('k')},
          case v when 1 then daterange(null, change) else daterange(change, null) end, 'Procedure ' || k, ${chance(`'self' || ${i} || k || v`, 300_000)}, 1
     from (select *, date '2025-01-01' + k % 300 as change from ${from}) e, generate_series(1, case when k % 13 = 12 then 1 else 2 end) v`

const rows = (from: string) =>
  `insert into contracts.price_table_rows (tenant_id, table_id, procedure_code, procedure_name, price, line)
   select $1, ${idOf(`'price_table' || t`)}, ${code('k')}, 'Procedure ' || k, ${chance(`'row' || t || k`, 20_000_000)}::numeric / 10000, k + 1
     from ${from}`

export const PRICE_SQL: readonly string[] = [
  overrides(`${PERIODS}, generate_series(0, ${OVERRIDES_A_PERIOD - 1}) k`, 'i', 'y', '((i * 37 + k * 3) % 1800)'),
  overrides('generate_series(0, $5 - 1) k', `(${PERIOD})`, '1', 'k'),
  `insert into contracts.type_rules (tenant_id, id, convenio_id, period_id, appointment_type_id, is_covered, requires_authorization, copay_percent, copay_max_cents, created_at, updated_at)
   select $1, ${idOf(`'rule' || i || '.' || y || '.' || k`)}, ${idOf(`'convenio' || i`)}, ${idOf(`'period' || i || '.' || y`)}, ${idOf(`'type' || k`)},
          (i + y + k) % 6 > 0, (array[null, true, false])[1 + (i + k) % 3], (array[null, 0, 25, 7.5])[1 + (y + k) % 4], (array[null, 900])[1 + (i + y) % 2], ${MADE_AT}, ${MADE_AT}
     from ${PERIODS}, generate_series(1, 5) k`,
  rows(`generate_series(1, $4) t, generate_series(0, ${ROWS_A_TABLE - 1}) k`),
  rows('(select $4 + 1 as t) long, generate_series(0, $5 - 1) k'),
  `update contracts.price_tables p set published_at = ${MADE_AT}, digest = sha256(convert_to($2, 'UTF8')),
          row_count = (select count(*) from contracts.price_table_rows r where r.tenant_id = $1 and r.table_id = p.id) where p.tenant_id = $1`,
  `insert into contracts.table_availabilities (tenant_id, convenio_id, table_id, version, known_from)
   select distinct $1::uuid, ${idOf(`'convenio' || i`)}, p.id, p.version, 1
     from ${PERIODS} cross join contracts.price_tables p where p.tenant_id = $1 and p.version = ${TABLE_NAMED}`,
  entries(`${SELF_PAY}, generate_series(0, ${CATALOGUE - 1}) k`, 'i'),
  entries('generate_series(0, $5 - 1) k', `(${PURSE})`),
  entries('generate_series(0, 0) k', `(${ONE_CODE})`),
  versions(`${SELF_PAY}, generate_series(0, ${CATALOGUE - 1}) k`, 'i'),
  versions('generate_series(0, $5 - 1) k', `(${PURSE})`),
  // last, for it is what puts a period in force and freezes what it has
  `insert into contracts.period_validities (tenant_id, id, convenio_id, period_id, days, status, known_from)
   select $1, ${idOf(`'validity' || i || '.' || y`)}, ${idOf(`'convenio' || i`)}, ${idOf(`'period' || i || '.' || y`)},
          daterange(make_date(2022 + y, 1, 1), case when y = 2 and i % 5 = 0 then date '2024-10-01' when y = 4 and i % 3 = 0 then null else make_date(2023 + y, 1, 1) end), 'active', 1
     from generate_series(1, $3 + ${LONG.length}) i, generate_series(1, 4) y`,
  `insert into platform.change_log (tenant_id, chain_id, revision, at, entry, hash)
   select $1, chain_id, 1, ${MADE_AT}, entry, sha256(convert_to(entry, 'UTF8'))
     from (select chain_id, '{"at":"2024-01-01T00:00:00Z","change_type":"create","revision":1}' as entry
             from platform.chains where tenant_id = $1 and revision = 0) c`,
]
