import type { MessageEnd } from '../message/message-texts.ts'

/** What a statement of analysis says of itself (demonstrativoAnaliseConta). */
export interface StatementHeader {
  readonly number: string
  readonly ansCode: string | null
  readonly version: string | null
  /** The day on which it was issued, YYYY-MM-DD. */
  readonly issuedOn: string
}

/** One protocol: what the payer made of one lot. */
export interface StatementProtocol {
  readonly lot: string | null
  readonly number: string
  /** situacaoProtocolo. */
  readonly state: string | null
}

export interface StatementGuide {
  readonly number: string
  readonly payerNumber: string | null
  readonly password: string | null
}

/** What was cut for one reason (glosa), in centavos. */
export interface Glosa {
  readonly code: string
  readonly amountCents: number
}

/** One item of a guide as the payer answers it. Money in centavos. */
export interface StatementItem {
  readonly item: string | null
  /** YYYY-MM-DD. */
  readonly day: string
  readonly codeTable: string
  readonly code: string
  readonly degree: string | null
  readonly informedCents: number
  readonly releasedCents: number
  readonly glosas: readonly Glosa[]
}

/** Reasons without an amount: of a whole protocol or guide. */
export interface GlosaOfAll {
  readonly of: 'protocol' | 'guide'
  readonly code: string
}

/** A part of a statement, in the file's order. */
export type StatementPart =
  | { readonly header: StatementHeader }
  | { readonly protocol: StatementProtocol }
  | { readonly guide: StatementGuide }
  | { readonly item: StatementItem }
  | { readonly glosaOfAll: GlosaOfAll }
  | { readonly end: MessageEnd }
