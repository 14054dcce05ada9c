/** A condition for text that holds `part`, in either case; what LIKE would read as a pattern is taken literally. */
export function containing(part: string): { $ilike: string } {
  return { $ilike: `%${part.replaceAll(/[\\%_]/g, String.raw`\$&`)}%` }
}
