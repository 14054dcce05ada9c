// Written from the cards by `npm run openapi`, never by hand.
import type { CallOptions, CommandOptions, Operation } from '../../operation/operation.ts'

export type CaseDeskGetInput = Record<string, never>

/** The reporting desk: how a tenant deals with the registry */
export interface CaseDesk {
  /** The registry to which cases go; null: not set up yet */
  registry: "stand_in" | "test" | "production" | null
  /** Whether it has credentials for cases */
  has_credentials: boolean
  /** Whether it has credentials for samples */
  has_sample_credentials: boolean
  /** Whether it has credentials for results */
  has_result_credentials: boolean
  /** When the registry refused the credentials: nothing goes there until others are set, or the queue is resumed */
  refused: {
    /**
     * When those for samples were refused; null: they were not.
     * An instant, with `Z` in answers.
     */
    samples: string | null
    /**
     * When those for results were refused; null: they were not.
     * An instant, with `Z` in answers.
     */
    results: string | null
  }
  /** The REFES code of the clinic, for reports that name none */
  establishment: string | null
  /**
   * SISA's own number of the clinic, for samples and results that name no establishment; null: its REFES code.
   * At least 1, at most 2147483647.
   */
  sisa_establishment: number | null
  /** Days in which the registry refuses a second case of one person, by event, such as {"307": 90}. Only for these a report that ended in doubt is sent once more by itself. */
  duplicate_windows: Record<string, number>
  /**
   * Days from the end of a case until what it says of the person is removed.
   * At least 0, at most 3650.
   */
  purge_after_days: number
  /** Why the queue is paused; null: it is not. operator: somebody paused it. credentials: the registry refused them. gateway: the gateway before the registry passes nothing on, for its credentials or its address. registry: it answers, and left three cases in doubt one after the other. restored: after a restore from backup. */
  paused_because: "operator" | "credentials" | "gateway" | "registry" | "restored" | null
  /**
   * Since when the queue is paused; null: it is not.
   * An instant, with `Z` in answers.
   */
  paused_at: string | null
}

export interface CaseDeskGetOperation extends Operation<never> {
  /**
   * Show how cases are reported
   *
   * `GET /v1/snvs/desk`. Scope: `admin`.
   */
  query(input: CaseDeskGetInput, options?: CallOptions): Promise<CaseDesk>
}

export interface CaseDeskSetInput {
  /** The registry to which cases go */
  registry: "stand_in" | "test" | "production"
  /**
   * The credentials for cases; null: as they are.
   * @default null
   */
  credentials?: {
    /** The account at the registry (APP_ID) */
    app_id: string
    /** The key of the account (APP_KEY) */
    app_key: string
  } | null | undefined
  /**
   * The credentials for samples; null: as they are.
   * @default null
   */
  sample_credentials?: {
    /** The account at the registry (APP_ID) */
    app_id: string
    /** The key of the account (APP_KEY) */
    app_key: string
  } | null | undefined
  /**
   * The credentials for results; null: as they are.
   * @default null
   */
  result_credentials?: {
    /** The account at the registry (APP_ID) */
    app_id: string
    /** The key of the account (APP_KEY) */
    app_key: string
  } | null | undefined
  /**
   * The REFES code of the clinic, for reports that name none.
   * @default null
   */
  establishment?: string | null | undefined
  /**
   * SISA's own number of the clinic, for samples and results that name no establishment; null: its REFES code.
   * At least 1, at most 2147483647.
   * @default null
   */
  sisa_establishment?: number | null | undefined
  /**
   * Days in which the registry refuses a second case of one person, by event, such as {"307": 90}. Only for these a report that ended in doubt is sent once more by itself.
   * @default {}
   */
  duplicate_windows?: Record<string, number> | undefined
  /**
   * Days from the end of a case until what it says of the person is removed.
   * At least 0, at most 3650.
   * @default 30
   */
  purge_after_days?: number | undefined
}

export interface CaseDeskSetOperation extends Operation<'public_credentials' | 'registry_without_address'> {
  /**
   * Say how cases are reported
   *
   * Full replacement, but for the credentials: without them those that are there stay, unless the registry is another one, which gets none that were not meant for it. The registry `production` refuses the credentials that the source publishes for tests. A service of production knows the stand-in only where its operator has set an address for it.
   *
   * `PUT /v1/snvs/desk`. Scope: `admin`.
   *
   * Refused as
   * - `public_credentials` (422): These credentials are public
   * - `registry_without_address` (422): The operator has set no address for this registry
   */
  mutate(input: CaseDeskSetInput, options?: CommandOptions): Promise<CaseDesk>
}

export type CaseDeskPauseInput = Record<string, never>

export interface CaseDeskPauseOperation extends Operation<'desk_not_set'> {
  /**
   * Send no more cases for now
   *
   * What is queued is held; what is reported from now on is taken and held too. What is being sent ends.
   *
   * `POST /v1/snvs/queue/pause`. Scope: `admin`.
   *
   * Refused as
   * - `desk_not_set` (422): The reporting desk is not set up
   */
  mutate(input: CaseDeskPauseInput, options?: CommandOptions): Promise<CaseDesk>
}

export type CaseDeskResumeInput = Record<string, never>

export interface CaseDeskResumeOperation extends Operation<'desk_not_set'> {
  /**
   * Send cases again
   *
   * Whatever had paused the queue. Cases that were held for that, or since a backup was restored, are queued; those held for a disabled code stay.
   *
   * `POST /v1/snvs/queue/resume`. Scope: `admin`.
   *
   * Refused as
   * - `desk_not_set` (422): The reporting desk is not set up
   */
  mutate(input: CaseDeskResumeInput, options?: CommandOptions): Promise<CaseDesk>
}

export type CaseDeskHoldInput = Record<string, never>

export interface CaseDeskHoldOperation extends Operation<'desk_not_set'> {
  /**
   * Hold everything unsent after a restore
   *
   * The database comes from a backup, and what it says is unsent may have been sent since. The queue is paused (`restored`), whatever waits is held, for whichever reason it waited, and what was under way is in doubt, also where a worker is at it at this moment: to stop a queue that was not restored, pause it. Nothing of this is sent until `resume`.
   *
   * `POST /v1/snvs/queue/hold`. Scope: `admin`.
   *
   * Refused as
   * - `desk_not_set` (422): The reporting desk is not set up
   */
  mutate(input: CaseDeskHoldInput, options?: CommandOptions): Promise<CaseDesk>
}

export type CaseDeskFiguresInput = Record<string, never>

/** How many cases, samples and results stand where */
export interface CaseFigures {
  /** How many cases are in each state */
  by_state: {
    /**
     * How many are in the state `queued`.
     * At least 0, at most 2147483647.
     */
    queued: number
    /**
     * How many are in the state `sending`.
     * At least 0, at most 2147483647.
     */
    sending: number
    /**
     * How many are in the state `reported`.
     * At least 0, at most 2147483647.
     */
    reported: number
    /**
     * How many are in the state `adopted`.
     * At least 0, at most 2147483647.
     */
    adopted: number
    /**
     * How many are in the state `rejected`.
     * At least 0, at most 2147483647.
     */
    rejected: number
    /**
     * How many are in the state `citizen_not_found`.
     * At least 0, at most 2147483647.
     */
    citizen_not_found: number
    /**
     * How many are in the state `in_doubt`.
     * At least 0, at most 2147483647.
     */
    in_doubt: number
    /**
     * How many are in the state `held`.
     * At least 0, at most 2147483647.
     */
    held: number
    /**
     * How many are in the state `cancelled`.
     * At least 0, at most 2147483647.
     */
    cancelled: number
  }
  /** How many of those that are held wait for what */
  held_by_reason: {
    /**
     * How many are held because of `code_disabled`.
     * At least 0, at most 2147483647.
     */
    code_disabled: number
    /**
     * How many are held because of `paused`.
     * At least 0, at most 2147483647.
     */
    paused: number
    /**
     * How many are held because of `restored`.
     * At least 0, at most 2147483647.
     */
    restored: number
  }
  /** When the oldest case in each state was reported to us */
  oldest_in: {
    /**
     * Since when the oldest in the state `queued` is here; null: none.
     * An instant, with `Z` in answers.
     */
    queued: string | null
    /**
     * Since when the oldest in the state `sending` is here; null: none.
     * An instant, with `Z` in answers.
     */
    sending: string | null
    /**
     * Since when the oldest in the state `reported` is here; null: none.
     * An instant, with `Z` in answers.
     */
    reported: string | null
    /**
     * Since when the oldest in the state `adopted` is here; null: none.
     * An instant, with `Z` in answers.
     */
    adopted: string | null
    /**
     * Since when the oldest in the state `rejected` is here; null: none.
     * An instant, with `Z` in answers.
     */
    rejected: string | null
    /**
     * Since when the oldest in the state `citizen_not_found` is here; null: none.
     * An instant, with `Z` in answers.
     */
    citizen_not_found: string | null
    /**
     * Since when the oldest in the state `in_doubt` is here; null: none.
     * An instant, with `Z` in answers.
     */
    in_doubt: string | null
    /**
     * Since when the oldest in the state `held` is here; null: none.
     * An instant, with `Z` in answers.
     */
    held: string | null
    /**
     * Since when the oldest in the state `cancelled` is here; null: none.
     * An instant, with `Z` in answers.
     */
    cancelled: string | null
  }
  /**
   * When the oldest case that waits was reported; null: none waits.
   * An instant, with `Z` in answers.
   */
  oldest_queued_at: string | null
  /**
   * How many cases somebody has to look up. Those that are sent once more by themselves are not among them.
   * At least 0, at most 2147483647.
   */
  in_doubt: number
  /**
   * How many cases in doubt are sent once more by themselves, which tells.
   * At least 0, at most 2147483647.
   */
  resend_due: number
  /**
   * How many adopted cases our information is still to be added to.
   * At least 0, at most 2147483647.
   */
  to_acknowledge: number
  /**
   * Of how many cases something is still to be entered by hand at the registry.
   * At least 0, at most 2147483647.
   */
  pending_manual: number
  /** The parts of the work, each with how long its cases have waited */
  parts: {
    /** Cases of which this holds: the registry refused them, or does not know the citizen: `rejected` and `citizen_not_found` */
    to_mend: CasePart
    /** Cases of which this holds: somebody has to look them up: `in_doubt`, but for those that are sent once more by themselves */
    in_doubt: CasePart
    /** Cases of which this holds: the registry had them, and nobody has said yet that our information was added: `adopted` */
    adopted: CasePart
    /** Cases of which this holds: something is to be entered by hand at the registry (`pending_manual`) */
    by_hand: CasePart
    /** Cases of which this holds: `held`, for the reason that `held_because` gives */
    held: CasePart
    /** Cases of which this holds: they go by themselves: `queued`, `sending`, and those in doubt that are sent once more */
    queued: CasePart
    /** Cases of which this holds: the registry has them: `reported`, and `adopted` once that is acknowledged */
    reported: CasePart
    /** Cases of which this holds: `cancelled` */
    cancelled: CasePart
  }
  /** Reports of the laboratory */
  laboratory: {
    /** Samples by state */
    samples: {
      /** How many are in each state */
      by_state: {
        /**
         * How many are in the state `waiting_for_case`.
         * At least 0, at most 2147483647.
         */
        waiting_for_case: number
        /**
         * How many are in the state `waiting_for_sample`.
         * At least 0, at most 2147483647.
         */
        waiting_for_sample: number
        /**
         * How many are in the state `queued`.
         * At least 0, at most 2147483647.
         */
        queued: number
        /**
         * How many are in the state `sending`.
         * At least 0, at most 2147483647.
         */
        sending: number
        /**
         * How many are in the state `reported`.
         * At least 0, at most 2147483647.
         */
        reported: number
        /**
         * How many are in the state `rejected`.
         * At least 0, at most 2147483647.
         */
        rejected: number
        /**
         * How many are in the state `in_doubt`.
         * At least 0, at most 2147483647.
         */
        in_doubt: number
        /**
         * How many are in the state `held`.
         * At least 0, at most 2147483647.
         */
        held: number
        /**
         * How many are in the state `cancelled`.
         * At least 0, at most 2147483647.
         */
        cancelled: number
      }
      /**
       * When the oldest one that waits was reported; null: none waits.
       * An instant, with `Z` in answers.
       */
      oldest_queued_at: string | null
    }
    /** Results by state */
    results: {
      /** How many are in each state */
      by_state: {
        /**
         * How many are in the state `waiting_for_case`.
         * At least 0, at most 2147483647.
         */
        waiting_for_case: number
        /**
         * How many are in the state `waiting_for_sample`.
         * At least 0, at most 2147483647.
         */
        waiting_for_sample: number
        /**
         * How many are in the state `queued`.
         * At least 0, at most 2147483647.
         */
        queued: number
        /**
         * How many are in the state `sending`.
         * At least 0, at most 2147483647.
         */
        sending: number
        /**
         * How many are in the state `reported`.
         * At least 0, at most 2147483647.
         */
        reported: number
        /**
         * How many are in the state `rejected`.
         * At least 0, at most 2147483647.
         */
        rejected: number
        /**
         * How many are in the state `in_doubt`.
         * At least 0, at most 2147483647.
         */
        in_doubt: number
        /**
         * How many are in the state `held`.
         * At least 0, at most 2147483647.
         */
        held: number
        /**
         * How many are in the state `cancelled`.
         * At least 0, at most 2147483647.
         */
        cancelled: number
      }
      /**
       * When the oldest one that waits was reported; null: none waits.
       * An instant, with `Z` in answers.
       */
      oldest_queued_at: string | null
    }
  }
  /** Why the queue is paused; null: it is not */
  paused_because: "operator" | "credentials" | "gateway" | "registry" | "restored" | null
  /**
   * Since when the queue is paused; null: it is not.
   * An instant, with `Z` in answers.
   */
  paused_at: string | null
}

/** A part of the work with cases */
export interface CasePart {
  /**
   * How many cases are in it.
   * At least 0, at most 2147483647.
   */
  count: number
  /**
   * When the oldest of them was reported to us; null: none is in it.
   * An instant, with `Z` in answers.
   */
  oldest: string | null
  /** How old they are, the youngest first. Each group ends where the next one begins */
  ages: ({
    /**
     * From how many hours on they were reported to us.
     * At least 0, at most 2147483647.
     */
    from_hours: number
    /**
     * How many.
     * At least 0, at most 2147483647.
     */
    count: number
  })[]
}

export interface CaseDeskFiguresOperation extends Operation<never> {
  /**
   * Count cases by state
   *
   * `GET /v1/snvs/figures`. Scope: `cases:read`.
   */
  query(input: CaseDeskFiguresInput, options?: CallOptions): Promise<CaseFigures>
}
