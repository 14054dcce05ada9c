import type { MessageEnd } from '../message/message-texts.ts'

/** What an answer to an appeal says of itself (reciboGlosa). */
export interface AppealAnswerHeader {
  /** The clinic's own number of the appeal. */
  readonly number: string
  /** The payer's number of it. */
  readonly payerNumber: string | null
  readonly ansCode: string | null
  readonly lot: string | null
  readonly protocol: string | null
  /** The payer's sum, in centavos; null: it says none. */
  readonly acceptedCents: number | null
}

/** One glosa as the payer answers its appeal. Money in centavos. */
export interface AnsweredItem {
  readonly guide: string
  readonly item: string
  readonly glosaCode: string
  readonly claimedCents: number
  readonly acceptedCents: number
}

export interface AppealAnswer {
  readonly header: AppealAnswerHeader
  readonly items: readonly AnsweredItem[]
  readonly end: MessageEnd
}
