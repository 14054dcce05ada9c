import { fieldsOf, isAbsent } from './read-value.ts'

/** The paths of the fields in which two reports differ, in the order of the first. An absent field is as one that is null. */
export function changedFields(before: unknown, after: unknown): string[] {
  const [one, other] = [fieldsOf(before), fieldsOf(after)]
  if (one === null && other === null) return before === after || (isAbsent(before) && isAbsent(after)) ? [] : ['']
  const names = [...new Set([...Object.keys(one ?? {}), ...Object.keys(other ?? {})])]
  return names.flatMap((name) =>
    changedFields(one?.[name], other?.[name]).map((path) => (path === '' ? name : `${name}.${path}`)),
  )
}
