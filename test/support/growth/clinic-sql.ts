// $1 tenant, $2 seed, $3 how many convenios, $4 how many tables, $5 how long the long lists are. An id is the hash of its name.

/** A number that follows from the seed and the words of `of`, from 0 on. */
export const chance = (of: string, below: number) => `((hashtextextended($2 || ${of}, 7) & 2147483647) % ${below})::int`
/** The id of a thing by its name. */
export const idOf = (name: string) => `md5($2 || $1 || ${name})::uuid`
/** Every fourth convenio is a patient's own purse, every seventh of the others the state's. */
const PAYER = `case when i % 4 = 0 then 'particular' when i % 7 = 0 then 'sus' else 'convenio' end`
export const MADE_AT = `'2024-01-01T00:00:00Z'`
/** The convenios that have a long list each, after all others: 1 own prices of a period, 2 a catalogue, 3 revisions, 4 prices of one code. */
export const LONG = [1, 2, 3, 4]

const CONVENIOS = `generate_series(1, $3 + ${LONG.length}) i`
/** Of the long ones the second and the fourth have catalogues. */
const payerOf = `case when i in ($3 + 2, $3 + 4) then 'particular' when i > $3 then 'convenio' else ${PAYER} end`

/** Which table a period names: most one that is there, some none, some one that nobody has imported. */
export const TABLE_NAMED = `case when i % 7 = 3 then null when i % 17 = 5 then 'NONE' else 'T' || 1 + (i + y) % $4 end`
const TABLES = 'generate_series(1, $4 + 1) t'

const chains = (kind: string, name: string, from: string) =>
  `insert into platform.chains (tenant_id, chain_id, kind) select $1, ${idOf(`'${kind}' || ${name}`)}, '${kind}' from ${from}`

export const CLINIC_SQL: readonly string[] = [
  chains('convenio', 'i', CONVENIOS),
  chains('price_table', 't', TABLES),
  `insert into contracts.convenios (tenant_id, id, name, payment_type, requires_card_number, requires_authorization,
          copay_enabled, is_active, created_at, updated_at)
   select $1, ${idOf(`'convenio' || i`)}, 'Invented ' || lpad(i::text, 7, '0'), ${payerOf}, false, false, false, i % 11 <> 7, ${MADE_AT}, ${MADE_AT}
     from ${CONVENIOS}`,
  `insert into contracts.appointment_types (tenant_id, id, name, created_at, updated_at)
   select $1, ${idOf(`'type' || k`)}, 'Type ' || k, ${MADE_AT}, ${MADE_AT} from generate_series(1, 8) k`,
  // four years each, the second cut short for some: there is a gap then
  `insert into contracts.periods (tenant_id, id, convenio_id, cbhpm_table_version, cbhpm_percentage, table_adjustments, copay_enabled,
          default_copay_percent, default_copay_max_cents, requires_card_number, requires_authorization, created_at, updated_at, activated_at)
   select $1, ${idOf(`'period' || i || '.' || y`)}, ${idOf(`'convenio' || i`)}, ${TABLE_NAMED},
          (array[null, 70, 82.5, 66.6667, 100])[1 + ${chance(`'percentage' || i || y`, 5)}],
          case ${chance(`'moved' || i || y`, 3)} when 0 then '{}' when 1 then '{8.5}' else '{8.5,-3.25,0.0001}' end::numeric[],
          payer = 'convenio' and i % 5 <> 2, (array[null, 10, 12.5, 33.3333])[1 + ${chance(`'copay' || i || y`, 4)}],
          (array[null, 4000, 1, 150000])[1 + ${chance(`'cap' || i || y`, 4)}], i % 3 = 0, i % 4 = 1, ${MADE_AT}, ${MADE_AT}, ${MADE_AT}
     from (select i, ${payerOf} as payer from ${CONVENIOS}) c, generate_series(1, 4) y`,
  `insert into contracts.price_tables (tenant_id, id, version, row_count, priced_by, created_at, updated_at)
   select $1, ${idOf(`'price_table' || t`)}, case when t > $4 then 'LONG' else 'T' || t end, 1, 'price', ${MADE_AT}, ${MADE_AT} from ${TABLES}`,
]
