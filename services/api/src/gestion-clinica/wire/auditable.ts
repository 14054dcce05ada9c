import { Temporal } from 'temporal-polyfill'
import type { ClaimedAuthor } from '@vigencia/database/principal.ts'
import { textFault, type TextRule } from '@vigencia/domain/text/text-rule.ts'
import { textFaultInWords } from './reasons.ts'
import { TEXT, WHOLE } from './kind.ts'
import { readMembers, type Members } from './members-of-body.ts'
import type { Row } from './row.ts'
import { Unfit } from './unfit.ts'

const AUTHOR_NAME: TextRule = { most: 255, isRequired: false, mayHaveLines: false, mayHaveInvisible: false }

/** The members that every DTO has of EntityAuditableDTO, in answers. Times are the tenant's own, without an offset. */
export function auditableOf(entry: Row, timeZone: string): Record<string, unknown> {
  const isChanged = entry['updated_at'] !== entry['created_at']
  return {
    FechaCreacion: localTime(entry['created_at'], timeZone),
    FechaModificacion: isChanged ? localTime(entry['updated_at'], timeZone) : null,
    UsuarioCreacion: entry['created_by'] ?? null,
    UsuarioModificacion: entry['updated_by'] ?? null,
    IdUsuarioActual: 0,
    id_usuarioCreacion: entry['created_by_number'] ?? 0,
    id_usuarioModifica: entry['updated_by_number'] ?? 0,
  }
}

const textOrNull = (description: string) => ({ type: ['string', 'null'], description })
const number = (description: string) => ({ ...WHOLE.schema, description })

export const AUDITABLE_SCHEMA = {
  FechaCreacion: textOrNull("When it was made, in the tenant's own time without an offset; it is not read"),
  FechaModificacion: textOrNull('When it was last changed, likewise; null: never'),
  UsuarioCreacion: textOrNull('Who made it; a claim of the client where it has no key; null: nobody'),
  UsuarioModificacion: textOrNull('Who changed it last, likewise; null: nobody'),
  IdUsuarioActual: number("The user's number as the client sends it; it is answered as 0"),
  id_usuarioCreacion: number('The number of its maker; 0: none'),
  id_usuarioModifica: number('The number of who changed it last; 0: none'),
} as const

/**
 * The author whom a body names: a claim, never more.
 * The client sends the user's number as `IdUsuarioActual` and leaves the two members for authors at 0.
 * @throws Unfit
 */
export function claimedAuthor(members: Members, isNew: boolean): ClaimedAuthor | undefined {
  const nameIn = isNew ? 'UsuarioCreacion' : 'UsuarioModificacion'
  const numberIn = isNew ? 'id_usuarioCreacion' : 'id_usuarioModifica'
  const [values, own, current] = readMembers(members, [
    { wire: nameIn, kind: TEXT },
    { wire: numberIn, kind: WHOLE },
    { wire: 'IdUsuarioActual', kind: WHOLE },
  ]) as [string, number, number]
  const name = values.trim()
  const fault = textFault(name, AUTHOR_NAME)
  if (fault !== null) throw new Unfit([{ wire: nameIn, why: textFaultInWords(fault, AUTHOR_NAME.most) }])
  const number = own || current
  return name === '' && number === 0 ? undefined : { name: name === '' ? null : name, number }
}

function localTime(instant: unknown, timeZone: string): string | null {
  if (typeof instant !== 'string') return null
  const local = Temporal.Instant.from(instant).toZonedDateTimeISO(timeZone).toPlainDateTime()
  return local.toString({ smallestUnit: 'second' })
}
