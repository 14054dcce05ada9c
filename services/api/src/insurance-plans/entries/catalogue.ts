import type { z } from 'zod'
import type { Operation } from '@vigencia/contracts/operation/operation.ts'
import type { RefusalCode } from '@vigencia/domain/refusals.ts'

/** The cards of a catalogue with their source, as `catalogueCards` of the contracts makes them. */
export interface CatalogueCards {
  readonly form: {
    readonly one: string
    readonly idName: string
    readonly keys: z.core.$ZodLooseShape
    readonly fields: z.core.$ZodLooseShape
    readonly filters: z.core.$ZodLooseShape
    readonly refusals: { readonly notFound: RefusalCode; readonly taken: RefusalCode }
  }
  readonly create: Operation
  readonly list: Operation
  readonly get: Operation
  readonly update: Operation
  readonly remove: Operation
  readonly importFile: Operation
}

/** A field with the id of an entry of another catalogue, and which of its fields answers show, by their names here. */
export interface Reference {
  readonly field: string
  readonly to: Stored
  /** In a sentence: `contact`. */
  readonly called: string
  readonly shows: Readonly<Record<string, string>>
  /** Ids came from elsewhere before there was a list, so one that no entry has is taken. */
  readonly mayBeUnknown?: true
}

/** The tables of a catalogue: entries in `plans.<many>`, their versions in `plans.<one>_versions`. */
export interface Stored {
  readonly one: string
  readonly many: string
}

/** One catalogue of insurance plans: everything that its use cases need beside its cards. */
export interface Catalogue<Cards extends CatalogueCards = CatalogueCards> extends Stored {
  readonly cards: Cards
  /** The fields that tell entries apart. Texts are compared trimmed and in any case. */
  readonly naturalKey: readonly string[]
  /** An entry keeps its natural key. */
  readonly keepsKey?: true
  readonly references: readonly Reference[]
  /** Two fields whose ids must differ, which a file is known to hold only when their codes are found. */
  readonly distinct?: readonly [string, string]
  /** Fields, shown ones too, that a search looks into. */
  readonly searched: readonly string[]
}

/** The fields of an entry by their names, as on the wire and in the database. */
export type Values = Readonly<Record<string, unknown>>

/** The natural key of an entry's fields, as `natural_key` holds it. */
export function naturalKeyOf({ naturalKey }: Pick<Catalogue, 'naturalKey'>, values: Values): string {
  const parts = naturalKey.map((field) => values[field])
  if (parts.every((part) => typeof part === 'number')) return parts.join(' ')
  // texts hold no control character, so two of them cannot run together
  return parts.map((part) => String(part).trim().normalize('NFC').toLowerCase()).join('\u001F')
}

export function versionsTable({ one }: Stored): string {
  return `plans.${one}_versions`
}

export function entriesTable({ many }: Stored): string {
  return `plans.${many}`
}
