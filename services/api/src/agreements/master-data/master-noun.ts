import type { EntitySchema } from '@mikro-orm/core'
import type { z } from 'zod'
import type { LoggedValues, StreamKind } from '@vigencia/database/change-log/change.ts'
import type { UnitOfWork } from '@vigencia/database/unit-of-work/unit-of-work.ts'
import type { Instant } from '@vigencia/domain/calendar/instant.ts'
import type { RefusalCode } from '@vigencia/domain/refusals.ts'

/** The fields of every noun that is created, replaced, deactivated and restored, and never deleted. */
export interface MasterRecord {
  tenant_id: string
  id: string
  name: string
  is_active: boolean
  created_at: Instant
  updated_at: Instant
}

/** The fields that a caller may write. */
export type Fields<Row extends MasterRecord> = Omit<Row, Exclude<keyof MasterRecord, 'name'>>

/** A record with the revision of its audit stream, for answers. */
export type Current<Row extends MasterRecord> = Row & { revision: number }

/** The field that names a record in the input of an operation: `{ provider_id }`. */
export type Path<IdName extends string> = Readonly<Record<IdName, string>>

/** One noun of the master data, with the traits that differ from the other nouns'. */
export interface MasterNoun<Row extends MasterRecord, IdName extends string> {
  /** The start of its sentences: `Provider "Ana" created`. */
  readonly word: string
  readonly idName: IdName
  readonly entity: EntitySchema<Row>
  /** With its revision, for reads. */
  readonly current: EntitySchema<Current<Row>>
  readonly onTheWire: z.ZodType<unknown, LoggedValues>
  /** The table's name in the change log. */
  readonly table: string
  /** The owner of the audit stream: the record itself, or the tenant's catalogues. */
  readonly stream: StreamKind
  readonly notFound: RefusalCode
  /** @throws Refusal where another active record has what only one may have. */
  mustBeFree(work: UnitOfWork, wanted: Fields<Row> & { readonly id: string }): Promise<void>
  /** @throws Refusal where the fields do not fit one another. */
  mustFit?(fields: Fields<Row>): void
  /** @throws Refusal where a stored record may not become this one. */
  mayBecome?(work: UnitOfWork, stored: Row, fields: Fields<Row>): Promise<void>
}
