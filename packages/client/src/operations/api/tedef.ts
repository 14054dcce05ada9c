// Written from the cards by `npm run openapi`, never by hand.
import type { CallOptions, DownloadedFile, Operation } from '../../operation/operation.ts'

export interface TedefWriteInput {
  /** The RUC of the clinic */
  ruc: string
  /** The IPRESS code of the clinic */
  ipress: string
  /**
   * The number of the lot, which counts up for each IAFAS.
   * At least 1, at most 9999999.
   */
  lot: number
  /** The month of the lot, YYYY-MM */
  period: string
  /**
   * The percentage of IGV, such as 18.
   * At least 0, at most 100.
   */
  igv_percent: number
  /**
   * The day on which it is sent; null: today.
   * YYYY-MM-DD.
   */
  sent_on?: string | null | undefined
  /** The payment documents */
  invoices: ({
    /**
     * The type of the payment document, as the annex codes it.
     * @default "01"
     */
    document_type?: string | undefined
    /** The number of the payment document */
    document_number: string
    /**
     * The day on which it was issued.
     * YYYY-MM-DD.
     */
    issued_on: string
    /**
     * The currency of all its amounts.
     * @default "PEN"
     */
    currency?: "PEN" | "USD" | undefined
    /**
     * The mechanism of payment, as the annex codes it; 01: per service.
     * @default "01"
     */
    payment_mechanism?: string | undefined
    /**
     * The submechanism of payment, as the annex codes it; 999: none.
     * @default "999"
     */
    payment_submechanism?: string | undefined
  })[]
  /** The encounters of these documents */
  encounters: ({
    /**
     * The type of the payment document, as the annex codes it.
     * @default "01"
     */
    document_type?: string | undefined
    /** The number of the payment document */
    document_number: string
    /**
     * The number of the encounter (correlativo de prestación) within the document.
     * At least 1, at most 99999.
     */
    encounter_number: number
    /**
     * The own code of the encounter; empty: none.
     * @default ""
     */
    own_code?: string | undefined
    /**
     * The insurance plan that covers it.
     * At least 1, at most 2147483647.
     */
    plan_id: number
    /**
     * The benefit; its plan line says coverage type and subtype.
     * At least 1, at most 2147483647.
     */
    benefit_id: number
    /**
     * The day of the encounter, which prices it.
     * YYYY-MM-DD.
     */
    event_date: string
    /**
     * The time of the encounter, HH:MM.
     * @default "00:00"
     */
    event_time?: string | undefined
    /** The type of affiliation, as the annex codes it */
    affiliation_type: string
    /** The code of the insured at the insurer */
    insured_code: string
    /** The type of the identity document, as the annex codes it */
    id_type: string
    /** The number of the identity document */
    id_number: string
    /**
     * The number of the medical record; empty: none.
     * @default ""
     */
    record_number?: string | undefined
    /**
     * The type of the authorisation; empty: none.
     * @default ""
     */
    authorisation_type?: string | undefined
    /**
     * The number of the authorisation; empty: none.
     * @default ""
     */
    authorisation_number?: string | undefined
    /** The first diagnosis in ICD-10, without its point */
    diagnosis_1: string
    /**
     * A second diagnosis in ICD-10; empty: none.
     * @default ""
     */
    diagnosis_2?: string | undefined
    /**
     * A third diagnosis in ICD-10; empty: none.
     * @default ""
     */
    diagnosis_3?: string | undefined
    /**
     * The kind of professional, as the annex codes it; empty: not said.
     * @default ""
     */
    professional_type?: string | undefined
    /**
     * The number of the professional at their college; empty: not said.
     * @default ""
     */
    professional_number?: string | undefined
    /**
     * The type of the professional's identity document; empty: not said.
     * @default ""
     */
    professional_id_type?: string | undefined
    /**
     * The number of the professional's identity document; empty: not said.
     * @default ""
     */
    professional_id_number?: string | undefined
    /**
     * The RUC of who referred the patient; empty: nobody.
     * @default ""
     */
    referring_ruc?: string | undefined
    /**
     * The type of the admission; empty: none.
     * @default ""
     */
    admission_type?: string | undefined
    /**
     * The day of the admission; null: none.
     * YYYY-MM-DD.
     */
    admitted_on?: string | null | undefined
    /**
     * The day of the discharge; null: none.
     * YYYY-MM-DD.
     */
    discharged_on?: string | null | undefined
    /**
     * The type of the discharge; empty: none.
     * @default ""
     */
    discharge_type?: string | undefined
    /**
     * How many days are billed.
     * At least 0, at most 999.
     * @default 0
     */
    billable_days?: number | undefined
  })[]
  /** What was done in these encounters */
  lines: ({
    /**
     * The type of the payment document, as the annex codes it.
     * @default "01"
     */
    document_type?: string | undefined
    /** The number of the payment document */
    document_number: string
    /**
     * The number of the encounter (correlativo de prestación) within the document.
     * At least 1, at most 99999.
     */
    encounter_number: number
    /** What it is: it selects the file and the factor */
    kind: "service" | "procedure" | "pharmacy"
    /**
     * The code in the SEGUS tariff that prices it; null: the list price does.
     * @default null
     */
    tariff_code?: string | null | undefined
    /**
     * The list price of one, in cents of the currency; null: none.
     * At least 0, at most 1000000000000.
     */
    list_price_cents?: number | null | undefined
    /**
     * How many of it.
     * At least 1, at most 10000.
     * @default 1
     */
    quantity?: number | undefined
    /** The code as the file has it; of a service or procedure at most 10 letters */
    code: string
    /**
     * What it is; empty: not said.
     * @default ""
     */
    description?: string | undefined
    /**
     * The kind of the code; of pharmacy at most 1 letter; empty: not said.
     * @default ""
     */
    classification?: string | undefined
    /**
     * The catalogue of a pharmacy product; empty: not said.
     * @default ""
     */
    catalogue?: string | undefined
    /**
     * The unit of a pharmacy product: 1 box, 2 unit.
     * @default "2"
     */
    unit_kind?: string | undefined
    /**
     * The number of the guide of a pharmacy product; empty: none.
     * @default ""
     */
    guide_number?: string | undefined
    /**
     * The group of the item; empty: none.
     * @default ""
     */
    item_group?: string | undefined
    /**
     * The day on which it was done; null: the day of the encounter.
     * YYYY-MM-DD.
     */
    performed_on?: string | null | undefined
    /**
     * The diagnosis in ICD-10; empty: the encounter's first.
     * @default ""
     */
    diagnosis?: string | undefined
    /**
     * The amount of the encounter that it adds to; null: pharmacy of pharmacy, else fees.
     * @default null
     */
    category?: "fees" | "dental" | "hotel" | "laboratory" | "imaging" | "pharmacy" | "prosthesis" | "other" | null | undefined
    /**
     * Whether it is exempt from IGV.
     * @default false
     */
    igv_exempt?: boolean | undefined
  })[]
}

export interface TedefWriteOperation extends Operation<'amount_too_large'> {
  /**
   * Write a lot of TEDEF, not validated by SUSALUD
   *
   * Invoices, encounters and their lines become the files `dfac`, `date`, `dser` and `dfar` and an empty `dden`, of fixed width, in ISO-8859-1, in one ZIP. Each encounter is priced as a visit to its plan, by what was valid on its day: one fixed copay, none of pharmacy. Cents close across the files, and all amounts but IGV and the total are without IGV.
   *
   * **Not validated by SUSALUD**: the widths are from public sources, and the rules of its validator are unknown. The answer says so in its header `x-validation` and in the comment of the archive.
   *
   * Each list is an array, or CSV as a text with the same names in its header. Nothing of it is kept or logged.
   *
   * `POST /v1/insurance-plans/reports/tedef`. Scope: `plans:read`.
   *
   * Refused as
   * - `amount_too_large` (422): The amount is too large
   */
  download(input: TedefWriteInput, options?: CallOptions): Promise<DownloadedFile>
}
