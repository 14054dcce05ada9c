/**
 * What the reckoner found, or every refusal that holds of it at once. Of several the page leaves open which one a line
 * carries.
 */
export type Reckoned<Value> = { readonly value: Value } | { readonly refusals: readonly string[] }

export const found = <Value>(value: Value): Reckoned<Value> => ({ value })
export const refused = (...refusals: readonly string[]): Reckoned<never> => ({ refusals })
export const lacksRule = (rule: string) => refused(`rule_missing: ${rule}`)
export const lacksData = (field: string) => refused(`data_needed: ${field}`)

export const isFound = <Value>(one: Reckoned<Value>): one is { readonly value: Value } => 'value' in one
export const refusalsOf = (...all: readonly Reckoned<unknown>[]) =>
  all.flatMap((one) => (isFound(one) ? [] : one.refusals))

/** All values, or all refusals. */
export function all<Value>(each: readonly Reckoned<Value>[]): Reckoned<readonly Value[]> {
  const values = each.filter(isFound).map(({ value }) => value)
  return values.length === each.length ? found(values) : refused(...refusalsOf(...each))
}
