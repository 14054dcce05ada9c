import type { GuideKind } from '@vigencia/domain/accounts/guide-kinds.ts'
import type { MessageEnd } from '../message/message-texts.ts'
import type { BilledLine } from './billed-line.ts'

/** What a batch says of itself before its guides. */
export interface BatchHeader {
  /** The lot's number, the clinic's own; unique for a payer by custom. */
  readonly lot: string
  /** The payer's register at the ANS, six digits; null: none is named. */
  readonly ansCode: string | null
  /** The clinic's code at the payer; null: it names itself by CPF or CNPJ. */
  readonly providerCode: string | null
  /** The version of the component of communication, such as 4.03.00. */
  readonly version: string | null
  /** The day on which the file was made, YYYY-MM-DD. */
  readonly registeredOn: string | null
}

/** One guide, without its lines. Of its patient only the card's number is read, for whoever makes a digest of it. */
export interface BilledGuide {
  readonly kind: GuideKind
  readonly number: string
  /** The guide of the stay or request that this one belongs to. */
  readonly principal: string | null
  readonly payerNumber: string | null
  readonly password: string | null
  readonly card: string | null
  readonly character: 'elective' | 'urgent' | null
  /** tipoFaturamento: 1 partial, 2 final, 3 complementary, 4 total; null: the kind of guide has none. */
  readonly billing: string | null
}

/** A part of a batch, in the file's order: its header, then for each guide the guide, its lines and its end, then its end. */
export type BatchPart =
  | { readonly header: BatchHeader }
  | { readonly guide: BilledGuide }
  | { readonly line: BilledLine }
  /** What the guide says that its lines sum to, in centavos; null: it says nothing. */
  | { readonly guideTotal: number | null }
  | { readonly end: MessageEnd }
