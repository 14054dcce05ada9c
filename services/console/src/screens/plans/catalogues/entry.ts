import type { MessageDescriptor } from '@lingui/core'
import type { CatalogueId } from './catalogue-ids.ts'

/** An entry of any catalogue, as answers show it: its own fields, and those that all have. */
export interface Entry extends Readonly<Record<string, unknown>> {
  readonly id: number
  readonly is_active: boolean
  readonly valid_from: string | null
  readonly valid_until: string | null
  readonly revision: number
  readonly updated_at: string
}

export type FieldKind =
  | 'text'
  | 'notes'
  | 'day'
  | 'money'
  | 'percent'
  | 'decimal'
  | 'count'
  | 'truth'
  | 'currency'
  | 'reference'

/** A field of an entry: how it is called, typed and shown. */
export interface EntryField {
  readonly name: string
  readonly label: MessageDescriptor
  readonly kind: FieldKind
  /** Empty says something: nothing is typed, and null is sent. */
  readonly isNullable?: true
  /** It must be typed. */
  readonly isRequired?: true
  /** An entry has it for ever: it is typed once. */
  readonly isKey?: true
  /** What a reference leads to, and under which name answers show it. */
  readonly to?: CatalogueId
  readonly shownAs?: string
  /** Whether it is a column of the list. */
  readonly isListed?: true
  readonly width?: string
}

/** A catalogue: its entries are told by its fields, and all else is the same for all. */
export interface CatalogueForm {
  readonly id: CatalogueId
  /** `Benefits`, and `Benefit` of one. */
  readonly title: MessageDescriptor
  readonly one: MessageDescriptor
  /** The name of its id on the wire. */
  readonly idName: string
  /** It has days of its own on which it holds. */
  readonly hasWindow?: true
  /** Something of a person is in it: its search stays out of the address, and what is typed out of the drafts. */
  readonly isPersonal?: true
  readonly fields: readonly EntryField[]
}
