// Written from the cards by `npm run openapi`, never by hand.
import type { CallOptions, CommandOptions, Operation } from '../../operation/operation.ts'

export type LifecycleProcessInput = Record<string, never>

/** What a run of the contract lifecycle did */
export interface LifecycleRun {
  /** What has ended */
  expiration: {
    /**
     * How many periods were written down as expired.
     * At least 0, at most 2147483647.
     */
    expired_count: number
    /** Those periods */
    expired_period_ids: string[]
    /**
     * How many periods were written down as renewed.
     * At least 0, at most 2147483647.
     */
    renewed_count: number
    /** Those periods */
    renewed_period_ids: string[]
    /**
     * When this was done.
     * An instant, with `Z` in answers.
     */
    processed_at: string
  }
  /** What ends soon */
  notification: {
    /**
     * How many warnings were made.
     * At least 0, at most 2147483647.
     */
    notifications_created: number
    /** How many warnings of each kind were made */
    notifications_by_type: {
      /**
       * How many say that 30 to 8 days are left.
       * At least 0, at most 2147483647.
       */
      expiry_30d: number
      /**
       * How many say that 7 or fewer days are left.
       * At least 0, at most 2147483647.
       */
      expiry_7d: number
    }
    /**
     * When this was done.
     * An instant, with `Z` in answers.
     */
    processed_at: string
  }
  /**
   * When the run was done.
   * An instant, with `Z` in answers.
   */
  processed_at: string
}

export interface LifecycleProcessOperation extends Operation<never> {
  /**
   * Run the contract lifecycle for today
   *
   * Writes down which periods have ended (expired, or renewed) and warns of those that end soon, today in the tenant's zone. It also runs daily by itself. Any number of runs, at once or late, end in the same states; no price and no permission waits for one.
   *
   * `POST /v1/scheduling/contracts/lifecycle/process`. Scope: `lifecycle`.
   */
  mutate(input: LifecycleProcessInput, options?: CommandOptions): Promise<LifecycleRun>
}

export interface LifecycleListNotificationsInput {
  /**
   * Filter by convenio.
   * @default null
   */
  convenio_id?: string | null | undefined
  /**
   * Only those that nobody has marked as read.
   * @default false
   */
  unread?: boolean | undefined
  /**
   * How many of the list are passed over before this page begins.
   * At least 0, at most 10000000.
   * @default 0
   */
  offset?: number | undefined
  /**
   * The most that this page holds.
   * At least 1, at most 200.
   * @default 50
   */
  limit?: number | undefined
}

/** One page of a list, in a stable order */
export interface LifecycleNotificationPage {
  /** What this page holds, in the order of the list */
  items: LifecycleNotification[]
  /**
   * How many the whole list has.
   * At least 0, at most 2147483647.
   */
  total: number
  /**
   * How many of the list come before this page.
   * At least 0, at most 10000000.
   */
  offset: number
  /**
   * The most that this page could hold.
   * At least 1, at most 200.
   */
  limit: number
}

/** A warning about a contract period that ends soon */
export interface LifecycleNotification {
  /** The notification */
  id: string
  /** The convenio */
  convenio_id: string
  /** Display name of the convenio */
  convenio_name: string
  /** The contract period */
  period_id: string
  /** expiry_30d: 30 to 8 days left; expiry_7d: 7 or fewer */
  type: "expiry_30d" | "expiry_7d"
  /**
   * The last day of the period when it was said.
   * YYYY-MM-DD.
   */
  validity_end: string
  /**
   * From the day it was said to that last day.
   * At least 0, at most 2147483647.
   */
  days_left: number
  /** The warning in words */
  message: string
  /** Whether it would be said today too: no longer once the period has ended, moved or got a successor */
  is_current: boolean
  /**
   * When it was said.
   * An instant, with `Z` in answers.
   */
  created_at: string
  /**
   * When it was marked as read; null: nobody has.
   * An instant, with `Z` in answers.
   */
  read_at: string | null
  /** The user who marked it as read; the key where it stands for nobody */
  read_by: string | null
}

export interface LifecycleListNotificationsOperation extends Operation<never> {
  /**
   * List the lifecycle notifications, newest first; of one run, the earliest end first
   *
   * `GET /v1/scheduling/contracts/notifications`. Scope: `contracts:read`.
   */
  query(input: LifecycleListNotificationsInput, options?: CallOptions): Promise<LifecycleNotificationPage>
  /** Every page from `offset` on, each asked for when it is wanted. */
  pages(input: LifecycleListNotificationsInput, options?: CallOptions): AsyncGenerator<LifecycleNotificationPage>
  /** Every item of every page. What changes meanwhile may be missed or come twice. */
  all(input: LifecycleListNotificationsInput, options?: CallOptions): AsyncGenerator<LifecycleNotification>
}

export interface LifecycleMarkNotificationReadInput {
  /** The notification */
  notification_id: string
}

export interface LifecycleMarkNotificationReadOperation extends Operation<'notification_not_found'> {
  /**
   * Mark a lifecycle notification as read
   *
   * Once: who reads it later changes nothing of when it was read, and by whom.
   *
   * `PATCH /v1/scheduling/contracts/notifications/{notification_id}/read`. Scope: `contracts:write`.
   *
   * Refused as
   * - `notification_not_found` (404): Notification not found
   */
  mutate(input: LifecycleMarkNotificationReadInput, options?: CommandOptions): Promise<LifecycleNotification>
}
