import type { z } from 'zod'

/** The values that a schema names, as JSON writes them: "a", "b" or null. */
export function choiceOf(values: readonly z.core.util.Primitive[]): string {
  return joined(values.map((value) => (typeof value === 'string' ? JSON.stringify(value) : String(value))))
}

/** a, b or c; each once. */
export function joined(words: readonly string[]): string {
  const each = [...new Set(words)]
  const last = each.pop() ?? ''
  return each.length === 0 ? last : `${each.join(', ')} or ${last}`
}
