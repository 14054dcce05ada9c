/** What is worth a look in a batch that was read. None of it keeps the batch out. */
export const BATCH_FINDINGS = [
  'hash_wrong',
  'version_not_agreed',
  'provider_code_not_agreed',
  'guide_total_wrong',
  'guide_repeated',
  'guide_in_another_batch',
  'unknown_element',
] as const

export type BatchFindingCode = (typeof BATCH_FINDINGS)[number]

export interface BatchFinding {
  readonly code: BatchFindingCode
  /** The guide, by its number; null: the whole batch. */
  readonly guide: string | null
  /** What was found, and what was to be found; null: nothing of the kind. */
  readonly found: string | null
  readonly expected: string | null
}
