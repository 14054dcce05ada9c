// Written from the cards by `npm run openapi`, never by hand.
import type { CallOptions, Operation } from '../../operation/operation.ts'
import type { Json } from '../json.ts'
import type { PriceSource, AgreedActRules } from './contracts.ts'
import type { Package } from './overrides.ts'
import type { PriceTableEdition } from './pricing.ts'

export interface SnapshotsGetInput {
  /** The convenio */
  convenio_id: string
  /** The contract period */
  period_id: string
  /**
   * A day of its validity; without it today, or the day of the validity that is next to today.
   * YYYY-MM-DD.
   */
  event_date?: string | null | undefined
  /**
   * As known at this revision of the convenio; without it, the newest.
   * At least 0, at most 2147483647.
   * @default null
   */
  revision?: number | null | undefined
  /**
   * As known at this instant; not together with revision.
   * An instant, with `Z` in answers.
   */
  known_at?: string | null | undefined
  /**
   * period: every version of a particular price that touches the period, not only those in force on the day.
   * @default "event_date"
   */
  scope?: "event_date" | "period" | undefined
}

/** All that prices a contract period, as it was known at one revision of its convenio */
export interface Snapshot {
  /** The contract period */
  period_id: string
  /** The convenio */
  convenio_id: string
  /** How visits are paid: by a payer (`convenio`), by the patient (`particular`) or by the public system (`sus`) */
  payment_type: "particular" | "convenio" | "sus"
  /**
   * As known at this revision of the convenio.
   * At least 0, at most 2147483647.
   */
  revision: number
  /**
   * The day for which it holds.
   * YYYY-MM-DD.
   */
  event_date: string
  /** Which versions of particular prices are here */
  scope: "event_date" | "period"
  /** As stored at that revision, not as seen today: an active period stays active here when its end has passed */
  status: "draft" | "active" | "terminated" | "expired" | "renewed"
  /**
   * The first day that it prices.
   * YYYY-MM-DD.
   */
  validity_start: string
  /**
   * The last day that it prices; null: open-ended.
   * YYYY-MM-DD.
   */
  validity_end: string | null
  /** The price table that it names, by its version; null: none */
  cbhpm_table_version: string | null
  /**
   * The percentage of the table that is paid (0-100); null: 100.
   * At least 0, at most 100.
   */
  cbhpm_percentage: number | null
  /** Percentages that move the table prices, in order */
  table_adjustments: number[]
  /**
   * The price adjustment that made this period.
   * At least -100, at most 1000.
   */
  reajuste_percent: number | null
  /** Whether copay (coparticipação) applies; null: as the convenio says at activation */
  copay_enabled: boolean | null
  /**
   * The percentage that the patient pays (0-100); null: none, or of a draft as the convenio says at activation.
   * At least 0, at most 100.
   */
  default_copay_percent: number | null
  /**
   * The most that the patient pays, in centavos; null: no limit, or of a draft as the convenio says at activation.
   * At least 0, at most 1000000000000.
   */
  default_copay_max_cents: number | null
  /** Whether the patient must present the insurance card; null: as the convenio says at activation */
  requires_card_number: boolean | null
  /** Whether prior authorization is required; null: as the convenio says at activation */
  requires_authorization: boolean | null
  /** There where a code is written in another way than its form, by which it is found at this revision */
  codes_by_form?: true | undefined
  /** The rules by which it prices acts; not there where none were agreed */
  act_rules?: AgreedActRules | undefined
  /** The tables that price it, in order; not there where the fields above say it all */
  price_sources?: PriceSource[] | undefined
  /** Each table that `price_sources` names, by its version */
  price_tables?: SnapshotPriceTable[] | undefined
  /** The table of that version; null: not known to the convenio at that revision */
  price_table_id: string | null
  /** SHA-256 of that table's export, in hex */
  price_table_digest: string | null
  price_table_edition?: PriceTableEdition | undefined
  /** The plans that the convenio had, by id; not there where it had none */
  plans?: SnapshotPlan[] | undefined
  /** What portes, UCO and film are worth in that table; there where the period has rules of acts */
  price_table_values?: SnapshotTableValues | undefined
  /** By procedure code, in code-point order */
  overrides: SnapshotOverride[]
  /** By procedure code, then by first day */
  particular_prices: ParticularPriceVersion[]
  /** By appointment type */
  type_rules: SnapshotTypeRule[]
  /**
   * When it was written; it has no part in the digest.
   * An instant, with `Z` in answers.
   */
  snapshot_generated_at: string
  /** SHA-256, in hex, of the canonical JSON (RFC 8785) of all the rest but snapshot_generated_at; null for a draft */
  digest: string | null
}

/** A price table as a snapshot names it */
export interface SnapshotPriceTable {
  /** The version or family that a source names */
  version: string
  /** There where the source stays with the first publication */
  errata?: false | undefined
  /** Null: not known to the convenio at that revision */
  price_table_id: string | null
  /** SHA-256 of that table's export, in hex */
  price_table_digest: string | null
  price_table_edition?: PriceTableEdition | undefined
  /** The value of each porte, as text; there where a source has values of its own */
  portes?: Record<string, string> | undefined
  /**
   * The value of one UCO; likewise.
   * At least 0, at most 9999999999.9999.
   */
  uco_value?: number | null | undefined
  /**
   * The value of one square metre of film; likewise.
   * At least 0, at most 9999999999.9999.
   */
  film_value?: number | null | undefined
}

/** What of a plan has a part in prices */
export interface SnapshotPlan {
  /** The plan of the convenio */
  id: string
  /** The payer's code of the plan */
  code: string
  /** Where those it covers stay */
  accommodation: "ward" | "apartment"
}

/** What the parts of prices are worth in a price table */
export interface SnapshotTableValues {
  /** The value of each porte, as text */
  portes: Record<string, string>
  /**
   * The value of one UCO; null: it has none.
   * At least 0, at most 9999999999.9999.
   */
  uco_value: number | null
  /**
   * The value of one square metre of film; null: it has none.
   * At least 0, at most 9999999999.9999.
   */
  film_value: number | null
}

/** An override as a snapshot holds it */
export interface SnapshotOverride {
  /** The override */
  id: string
  /** The code of the procedure: TUSS, CBHPM, SIGTAP or a house code */
  procedure_code: string
  /** What the procedure is called; null: no name */
  procedure_name: string | null
  /**
   * The price of one, in centavos; null: excluded from the contract.
   * At least 0, at most 1000000000000.
   */
  price_cents: number | null
  /** Only where the code is excluded */
  is_covered?: false | undefined
  /** Only under this plan of the convenio; null: under any */
  plan_id?: string | null | undefined
  /** Only in this accommodation; null: in any */
  accommodation?: "ward" | "apartment" | null | undefined
  /** Only by this provider; null: by any */
  provider_id?: string | null | undefined
  /** Only in this specialty, by its CBO code; null: in any */
  specialty?: string | null | undefined
  /** Only where no rule of an act moves the price */
  fixed?: true | undefined
  /** Only where it is a package */
  package?: Package | undefined
  /** Administrative notes; null: none */
  notes: string | null
  /** Structured metadata; null: none */
  metadata: Record<string, Json> | null
}

/** One dated version of a self-pay price */
export interface ParticularPriceVersion {
  /** The entry: it keeps its id and its code */
  price_id: string
  /** The code of the procedure */
  procedure_code: string
  /** What the procedure is called */
  procedure_name: string
  /**
   * The price of one, in centavos.
   * At least 0, at most 1000000000000.
   */
  price_cents: number
  /** Administrative notes; null: none */
  notes: string | null
  /** Structured metadata; null: none */
  metadata: Record<string, Json> | null
  /**
   * The first day it prices; null: every earlier day too.
   * YYYY-MM-DD.
   */
  valid_from: string | null
  /**
   * The last day it prices; null: open-ended.
   * YYYY-MM-DD.
   */
  valid_until: string | null
}

/** A type rule as a snapshot holds it */
export interface SnapshotTypeRule {
  /** The type rule */
  id: string
  /** The appointment type that the rule is for */
  appointment_type_id: string
  /** Whether the period covers this appointment type */
  is_covered: boolean
  /** Whether prior authorization is required; null: as the period says */
  requires_authorization: boolean | null
  /**
   * The percentage that the patient pays (0-100); null: as the period says.
   * At least 0, at most 100.
   */
  copay_percent: number | null
  /**
   * The most that the patient pays, in centavos; null: as the period says.
   * At least 0, at most 1000000000000.
   */
  copay_max_cents: number | null
  /** Only under this plan of the convenio; null: under any */
  plan_id?: string | null | undefined
  /** Only in this accommodation; null: in any */
  accommodation?: "ward" | "apartment" | null | undefined
  /** Only by this provider; null: by any */
  provider_id?: string | null | undefined
  /** Only in this specialty, by its CBO code; null: in any */
  specialty?: string | null | undefined
  /** Administrative notes; null: none */
  notes: string | null
}

export interface SnapshotsGetOperation extends Operation<'convenio_not_found' | 'period_not_found' | 'revision_not_reached' | 'outside_validity' | 'snapshot_unavailable'> {
  /**
   * Show the whole pricing configuration of a period
   *
   * Everything that prices a contract period on a day, as known at a revision: with it, and with the export of the price table it names, any quote of the period at that revision can be reckoned again by anybody.
   *
   * At one revision, event date and scope it is the same for ever, and so is its `digest`. `status` is the one stored at that revision, not the one seen today, which changes without a revision.
   *
   * To check the digest: take `snapshot_generated_at` and `digest` out, write the rest as canonical JSON (RFC 8785), and take its SHA-256 in hex. Over REST that text is what is sent: these two stand at the end, so it is enough to cut from `,"snapshot_generated_at"` on and put `}` there.
   *
   * A draft is shown as it is now, without a digest, and at the newest revision alone: drafts keep no history. A revoked period prices no day and is shown at earlier revisions only.
   *
   * `GET /v1/scheduling/convenios/{convenio_id}/contracts/{period_id}/snapshot`. Scope: `prices:read`.
   *
   * Refused as
   * - `convenio_not_found` (404): Convenio not found
   * - `period_not_found` (404): Contract period not found
   * - `revision_not_reached` (422): The revision is not reached yet
   * - `outside_validity` (422): The day is outside the validity
   * - `snapshot_unavailable` (422): The contract period cannot be shown as it was then
   */
  query(input: SnapshotsGetInput, options?: CallOptions): Promise<Snapshot>
}
