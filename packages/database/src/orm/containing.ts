/** A condition for text that contains `part`, in either case. Patterns of LIKE in `part` are taken literally. */
export function containing(part: string): { $ilike: string } {
  return { $ilike: `%${part.replaceAll(/[\\%_]/g, String.raw`\$&`)}%` }
}
