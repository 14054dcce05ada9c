import { z } from 'zod'
import { AgreedActRules } from '../contract-periods/agreed-act-rules.ts'
import { ContractPeriod, PeriodId, PeriodStatus } from '../contract-periods/contract-period.ts'
import { PriceSources } from '../contract-periods/price-source.ts'
import { ConvenioId, PaymentType } from '../convenios/convenio.ts'
import { ConvenioPlan } from '../convenio-plans/convenio-plan.ts'
import { Override } from '../overrides/override.ts'
import { Package } from '../overrides/package.ts'
import { heldQualifiers } from '../pricing/qualifiers.ts'
import { ParticularPriceVersion } from '../particular-prices/particular-price.ts'
import { TypeRule } from '../type-rules/type-rule.ts'
import { PriceTableEdition } from '../pricing/quote-fields.ts'
import { Revision } from '../values/count.ts'
import { Day } from '../values/day.ts'
import { Decimal } from '../values/decimal.ts'
import { Id } from '../values/id.ts'
import { Instant } from '../values/instant.ts'

/** The versions of particular prices that a snapshot holds: those in force on its day, or all that touch the period. */
export const SnapshotScope = z.enum(['event_date', 'period'])

const ofPeriod = ContractPeriod.pick({
  validity_start: true,
  validity_end: true,
  cbhpm_table_version: true,
  cbhpm_percentage: true,
  table_adjustments: true,
  reajuste_percent: true,
  copay_enabled: true,
  default_copay_percent: true,
  default_copay_max_cents: true,
  requires_card_number: true,
  requires_authorization: true,
}).shape

/** Only those that it has. */
const snapshotQualifiers = z.object(heldQualifiers).partial().shape

const Child = { period_id: true, created_at: true, updated_at: true } as const

/**
 * All that prices a contract period, as it was known at one revision of its convenio.
 * @source DELPHOS Contract Management, "Snapshots".
 */
export const Snapshot = z
  .object({
    period_id: PeriodId,
    convenio_id: ConvenioId,
    payment_type: PaymentType,
    revision: Revision.describe('As known at this revision of the convenio'),
    event_date: Day.describe('The day for which it holds'),
    scope: SnapshotScope.describe('Which versions of particular prices are here'),
    status: PeriodStatus.describe(
      'As stored at that revision, not as seen today: an active period stays active here when its end has passed',
    ),
    ...ofPeriod,
    codes_by_form: z
      .literal(true)
      .optional()
      .describe('There where a code is written in another way than its form, by which it is found at this revision'),
    act_rules: AgreedActRules.optional().describe(
      'The rules by which it prices acts; not there where none were agreed',
    ),
    price_sources: PriceSources.optional().describe(
      'The tables that price it, in order; not there where the fields above say it all',
    ),
    price_tables: z
      .array(
        z
          .object({
            version: z.string().describe('The version or family that a source names'),
            errata: z.literal(false).optional().describe('There where the source stays with the first publication'),
            price_table_id: Id.nullable().describe('Null: not known to the convenio at that revision'),
            price_table_digest: z.string().nullable().describe("SHA-256 of that table's export, in hex"),
            price_table_edition: PriceTableEdition.optional(),
            portes: z
              .record(z.string(), z.string())
              .optional()
              .describe('The value of each porte, as text; there where a source has values of its own'),
            uco_value: Decimal.nullable().optional().describe('The value of one UCO; likewise'),
            film_value: Decimal.nullable().optional().describe('The value of one square metre of film; likewise'),
          })
          .meta({ id: 'SnapshotPriceTable', description: 'A price table as a snapshot names it' }),
      )
      .optional()
      .describe('Each table that `price_sources` names, by its version'),
    price_table_id: Id.nullable().describe(
      'The table of that version; null: not known to the convenio at that revision',
    ),
    price_table_digest: z.string().nullable().describe("SHA-256 of that table's export, in hex"),
    price_table_edition: PriceTableEdition.optional(),
    plans: z
      .array(
        ConvenioPlan.pick({ id: true, code: true, accommodation: true }).meta({
          id: 'SnapshotPlan',
          description: 'What of a plan has a part in prices',
        }),
      )
      .optional()
      .describe('The plans that the convenio had, by id; not there where it had none'),
    price_table_values: z
      .object({
        portes: z.record(z.string(), z.string()).describe('The value of each porte, as text'),
        uco_value: Decimal.nullable().describe('The value of one UCO; null: it has none'),
        film_value: Decimal.nullable().describe('The value of one square metre of film; null: it has none'),
      })
      .meta({ id: 'SnapshotTableValues', description: 'What the parts of prices are worth in a price table' })
      .optional()
      .describe('What portes, UCO and film are worth in that table; there where the period has rules of acts'),
    overrides: z
      .array(
        Override.omit(Child)
          .extend({
            is_covered: z.literal(false).optional().describe('Only where the code is excluded'),
            ...snapshotQualifiers,
            fixed: z.literal(true).optional().describe('Only where no rule of an act moves the price'),
            package: Package.optional().describe('Only where it is a package'),
          })
          .meta({ id: 'SnapshotOverride', description: 'An override as a snapshot holds it' }),
      )
      .describe('By procedure code, in code-point order'),
    particular_prices: z.array(ParticularPriceVersion).describe('By procedure code, then by first day'),
    type_rules: z
      .array(
        TypeRule.omit(Child)
          .extend(snapshotQualifiers)
          .meta({ id: 'SnapshotTypeRule', description: 'A type rule as a snapshot holds it' }),
      )
      .describe('By appointment type'),
    snapshot_generated_at: Instant.describe('When it was written; it has no part in the digest'),
    digest: z
      .string()
      .nullable()
      .describe(
        'SHA-256, in hex, of the canonical JSON (RFC 8785) of all the rest but snapshot_generated_at; null for a draft',
      ),
  })
  .meta({
    id: 'Snapshot',
    description: 'All that prices a contract period, as it was known at one revision of its convenio',
  })
