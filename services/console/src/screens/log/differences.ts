import type { LogEntry } from '../../api/change-logs.ts'

/** One field before and after a change; undefined: it was not there. */
export interface Difference {
  readonly field: string
  readonly before: unknown
  readonly after: unknown
  readonly isChanged: boolean
}

/** What an entry says of before and after, field beside field, those that changed first. Parts within are told by their path. */
export function differencesOf({ previous_values, new_values }: LogEntry): Difference[] {
  const before = new Map(leavesOf(previous_values ?? {}))
  const after = new Map(leavesOf(new_values ?? {}))
  const all = [...new Set([...before.keys(), ...after.keys()])].map((field) => {
    const [was, is] = [before.get(field), after.get(field)]
    return { field, before: was, after: is, isChanged: JSON.stringify(was) !== JSON.stringify(is) }
  })
  return all.toSorted((a, b) => Number(b.isChanged) - Number(a.isChanged) || a.field.localeCompare(b.field, 'en'))
}

function leavesOf(values: object, path = ''): [field: string, value: unknown][] {
  return Object.entries(values).flatMap(([name, value]: [string, unknown]): [string, unknown][] => {
    const isPart = typeof value === 'object' && value !== null && !Array.isArray(value)
    return isPart ? leavesOf(value, `${path}${name}.`) : [[`${path}${name}`, value]]
  })
}
