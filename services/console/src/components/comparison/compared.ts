/** What an answer is compared with, as an address says it: another day, or another payer. */
export interface Compared {
  readonly versus?: 'day' | 'payer' | undefined
  readonly day2?: string | undefined
  readonly convenio2?: string | undefined
}
