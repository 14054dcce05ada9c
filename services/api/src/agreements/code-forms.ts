/**
 * The condition that a row's code is written in the form of one of some codes, or has it. An index by writing finds the
 * former, and one by form the latter.
 * @param codes a parameter such as `$3`, of texts
 */
export function hasFormOf(codes: string): string {
  const forms = `array(select contracts.code_form(c) from unnest(${codes}::text[]) c)`
  return `(procedure_code = any (${forms}) or code_form = any (${forms}))`
}
