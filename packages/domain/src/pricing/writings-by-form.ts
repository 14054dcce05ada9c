import { codeForm } from './procedure-code.ts'

/**
 * The codes that are written otherwise than their form, by that form. Where several have one form, it is none's: each of
 * those is found by its own writing alone.
 */
export function writingsByForm(codes: Iterable<string>): ReadonlyMap<string, string> {
  const writings = new Map<string, string>()
  const shared = new Set<string>()
  for (const code of codes) {
    const form = codeForm(code)
    if (form === code) continue
    if (writings.has(form)) shared.add(form)
    else writings.set(form, code)
  }
  for (const form of shared) writings.delete(form)
  return writings
}
