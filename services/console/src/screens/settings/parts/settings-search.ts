/** What the address says of a part of the settings. */
export interface SettingsSearch {
  /** The id of what is open beside the list; `new`: something that is to be made. */
  readonly open?: string | undefined
  readonly event?: number | undefined
  readonly version?: number | undefined
  readonly from?: string | undefined
  readonly to?: string | undefined
  readonly code?: string | undefined
}

export const PARTS = ['people', 'sign-in', 'keys', 'reporting', 'queue', 'codes', 'refusals', 'webhooks'] as const

export type Part = (typeof PARTS)[number]
