/** The rule of a text, whichever way it comes in: as a field of a request or as a cell of a file. */
export interface TextRule {
  /** The most characters. They are code points, which JSON Schema and PostgreSQL count too. */
  readonly most: number
  readonly isRequired: boolean
  /** Whether tabs and line ends may stand in it. */
  readonly mayHaveLines: boolean
  /** Whether characters may stand in it that are not seen: joiners of emoji, marks of direction, zero-width spaces. */
  readonly mayHaveInvisible: boolean
}

export interface TextFault {
  readonly kind: 'empty' | 'too_long' | 'control_character' | 'invisible_character' | 'broken_unicode'
  /** The fault in words, behind the name of the field or column: "procedure_code is empty". */
  readonly reason: string
}

const CONTROL = /\p{Cc}/u
/** Characters that format, those that turn the direction of a text among them: two names would look the same. */
const INVISIBLE = /\p{Cf}/u
const CONTROL_BUT_LINES = /[^\P{Cc}\t\n\r]/u

/** The fault of a text as it would be stored, or null. PostgreSQL refuses NUL and half surrogate pairs. */
export function textFault(
  text: string,
  { most, isRequired, mayHaveLines, mayHaveInvisible }: TextRule,
): TextFault | null {
  if (isRequired && text === '') return { kind: 'empty', reason: 'is empty' }
  const length = lengthOf(text, most)
  if (length > most) return { kind: 'too_long', reason: `has ${length} characters, and may have at most ${most}` }
  if ((mayHaveLines ? CONTROL_BUT_LINES : CONTROL).test(text))
    return { kind: 'control_character', reason: 'holds a control character such as NUL' }
  if (!mayHaveInvisible && INVISIBLE.test(text))
    return { kind: 'invisible_character', reason: 'holds an invisible character such as a zero-width space' }
  if (!text.isWellFormed()) return { kind: 'broken_unicode', reason: 'holds half a character (a lone surrogate)' }
  return null
}

/** A text has no more code points than code units, so few texts need be counted. */
function lengthOf(text: string, most: number): number {
  return text.length > most ? Array.from(text).length : text.length
}
