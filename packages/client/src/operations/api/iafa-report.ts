// Written from the cards by `npm run openapi`, never by hand.
import type { CallOptions, DownloadedFile, Operation } from '../../operation/operation.ts'

export interface IafaReportGetInput {
  /**
   * The day of the report; null: today.
   * YYYY-MM-DD.
   */
  on?: string | null | undefined
  /**
   * As known at this revision of plans and catalogues; without it, the newest.
   * At least 0, at most 2147483647.
   * @default null
   */
  revision?: number | null | undefined
  /**
   * As known at this instant; not together with revision.
   * An instant, with `Z` in answers.
   */
  known_at?: string | null | undefined
}

/** The insurance plans of a day, as the regulator lists them */
export interface IafaReport {
  /**
   * The day of the report.
   * YYYY-MM-DD.
   */
  on: string
  /**
   * The revision of plans and catalogues that it was made at.
   * At least 0, at most 2147483647.
   */
  revision: number
  /**
   * How many plans have a finding.
   * At least 0, at most 2147483647.
   */
  finding_count: number
  /** By IAFA code, then by the code of the plan */
  items: PlanOfAnIafa[]
  /** Ids of the tariff that no list holds */
  list_findings: PlanFinding[]
}

/** An insurance plan in the list of the regulator */
export interface PlanOfAnIafa {
  /** The code of the insurer; empty: none, which is a finding */
  iafa_code: string
  /**
   * The insurance plan.
   * At least 1, at most 2147483647.
   */
  plan_id: number
  /** The code of the plan */
  code: string
  /** What the plan is called */
  description: string
  /**
   * The first day that it covers.
   * YYYY-MM-DD.
   */
  validity_start: string
  /**
   * The last day that it covers; null: open-ended.
   * YYYY-MM-DD.
   */
  validity_end: string | null
  /**
   * The contact that pays.
   * At least 1, at most 2147483647.
   */
  guarantor_id: number
  /** The business name of the guarantor */
  guarantor_name: string
  /**
   * The product that it is of; null: none.
   * At least 1, at most 2147483647.
   */
  product_id: number | null
  /** The code of the product; null: none */
  product_code: string | null
  /** What the product is called; null: none */
  product_description: string | null
  /**
   * How many lines hold that day.
   * At least 0, at most 2147483647.
   */
  benefit_count: number
  /** What must be put right before it is reported; null: nothing */
  finding: string | null
  /** The same, one by one */
  findings: PlanFinding[]
}

/** What a plan lacks before TEDEF's files take it */
export interface PlanFinding {
  /** What is lacking, for programs */
  code: "iafa_code_missing" | "iafa_code_malformed" | "insurers_differ" | "ruc_invalid" | "ruc_repeated" | "product_code_too_long" | "coverage_type_missing" | "guarantor_inactive" | "window_ends_before_lines" | "id_in_no_list"
  /** What is lacking, in words */
  detail: string
}

export interface IafaReportGetOperation extends Operation<'revision_not_reached'> {
  /**
   * List insurance plans by IAFA code, for the regulator
   *
   * The plans that are valid on a day, by IAFA code and then by their own; those without an IAFA code come first. Findings say whether the files of TEDEF would take a plan, as far as public sources tell: readiness for TEDEF.
   *
   * `GET /v1/insurance-plans/reports/iafas`. Scope: `plans:read`.
   *
   * Refused as
   * - `revision_not_reached` (422): The revision is not reached yet
   */
  query(input: IafaReportGetInput, options?: CallOptions): Promise<IafaReport>
}

export interface IafaReportFileInput {
  /**
   * The day of the report; null: today.
   * YYYY-MM-DD.
   */
  on?: string | null | undefined
  /**
   * As known at this revision of plans and catalogues; without it, the newest.
   * At least 0, at most 2147483647.
   * @default null
   */
  revision?: number | null | undefined
  /**
   * As known at this instant; not together with revision.
   * An instant, with `Z` in answers.
   */
  known_at?: string | null | undefined
  /** The form of the file, over REST alone */
  format: "csv" | "xlsx"
}

export interface IafaReportFileOperation extends Operation<'revision_not_reached'> {
  /**
   * List insurance plans by IAFA code, for the regulator
   *
   * As a file where `format` or `Accept` asks for one. The CSV is UTF-8 with a byte order mark, its columns separated by commas, its lines ended by CR LF; a text that a spreadsheet would take for a formula has an apostrophe before it.
   *
   * `GET /v1/insurance-plans/reports/iafas`. Scope: `plans:read`.
   *
   * Refused as
   * - `revision_not_reached` (422): The revision is not reached yet
   */
  download(input: IafaReportFileInput, options?: CallOptions): Promise<DownloadedFile>
}
