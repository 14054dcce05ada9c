const MOST_CHARACTERS = 4_096
const TEXTS = /e?'(?:[^']|'')*'/gi
/** A text that goes on where the statement was cut, or that is quoted otherwise. */
const OPEN_TEXT = /['`]|\$\w*\$/
const NUMBERS = /(?<![\w$"])\d[\d.]*(?!\w)/g

/**
 * The text of a statement without any value. The ORM writes values into its statements, so they are not all `$1`.
 * What cannot be told from a value is cut off.
 */
export function withoutLiterals(statement: string): string {
  const bare = statement.slice(0, MOST_CHARACTERS).replaceAll(TEXTS, '?').replaceAll(NUMBERS, '?')
  const open = bare.search(OPEN_TEXT)
  return open === -1 ? bare : bare.slice(0, open)
}
