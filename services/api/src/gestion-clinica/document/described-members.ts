import { z } from 'zod'
import type { Operation } from '@vigencia/contracts/operation/operation.ts'
import type { Controller } from '../wire/controller.ts'
import type { Member } from '../wire/member.ts'
import { AUDITABLE_SCHEMA } from '../wire/auditable.ts'

export type Schema = Readonly<Record<string, unknown>>

/** Finds a modern operation by its name; throws where there is none. */
export type CardOf = (name: string) => Operation

/** What the modern operation says of each of its fields. A controller without one describes its members itself. */
export function fieldsBehind({ operations }: Controller, cardOf: CardOf): (field: string) => string | undefined {
  if (operations === null) return () => undefined
  const { shape } = cardOf(`${operations}.get`).output as z.ZodObject
  return (field) => descriptionOf(shape[field])
}

/** A description stands at the outermost place, or at what may be null. */
function descriptionOf(schema: unknown): string | undefined {
  if (!(schema instanceof z.ZodType)) return undefined
  return schema.description ?? descriptionOf((schema.def as { innerType?: unknown }).innerType)
}

/** The object of a DTO. An answer has all its members, and in a request every one may be missing. */
export function objectOf(
  description: string,
  members: readonly Member[],
  descriptionIn: (field: string) => string | undefined,
  isAuditable = true,
): Schema {
  const own = members.map((member) => [
    member.wire,
    { ...member.kind.schema, description: described(member, descriptionIn(member.shows ?? member.modern ?? '')) },
  ])
  return {
    type: 'object',
    description,
    properties: { ...Object.fromEntries(own), ...(isAuditable && AUDITABLE_SCHEMA) },
  }
}

/** In the words of the modern field, but for how none and amounts are written there. */
function described({ wire, means, kind }: Member, modern: string | undefined): string {
  const meaning = means ?? kind.means ?? modern?.split(/; |, in (?:cents|céntimos)/, 1)[0]
  if (meaning === undefined) throw new Error(`${wire} has no description: say what it means`)
  return kind.note === undefined ? meaning : `${meaning}; ${kind.note}`
}
