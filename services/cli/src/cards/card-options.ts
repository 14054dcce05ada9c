import type { Option } from '../command/command.ts'
import type { CardField } from './card-fields.ts'

/** The option by which a field is said. What is of a person, or secret, is read and never said: a flag asks for it. */
export function optionOf(field: CardField, isPartial: boolean): Option | null {
  const { about, isList, kind } = field
  if (field.sensitive !== undefined) return kind === 'text' && !isList ? { about } : null
  if (kind === 'boolean') return field.byDefault === false && !isPartial ? { about } : { about, isNegatable: true }
  return {
    takes: takesOf(field),
    about,
    ...(field.oneOf !== undefined && { oneOf: field.oneOf }),
    ...(isList && { repeats: true }),
    ...(field.isNullable && (isPartial || field.hasOwnNull) && { isNegatable: true }),
    ...(field.isInPath && { isHidden: true }),
  }
}

function takesOf({ kind, oneOf }: CardField): string {
  if (oneOf !== undefined) return 'word'
  if (kind === 'day') return 'YYYY-MM-DD'
  if (kind === 'json') return 'json|@file'
  return kind === 'whole' ? 'number' : kind
}
