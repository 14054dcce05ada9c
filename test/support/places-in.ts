import type { WireInput } from './call-operation.ts'

export type Path = readonly (string | number)[]

export interface Place {
  readonly path: Path
  readonly value: unknown
}

/** Every value in an input, however deep, and where it is. */
export function placesIn(value: unknown, path: Path = []): Place[] {
  const here = path.length === 0 ? [] : [{ path, value }]
  if (typeof value !== 'object' || value === null) return here
  const names = Array.isArray(value) ? value.keys() : Object.keys(value)
  return [
    ...here,
    ...[...names].flatMap((name) => placesIn((value as Record<string | number, unknown>)[name], [...path, name])),
  ]
}

/** The same input with another value in one place. */
export function withValueAt(input: WireInput, path: Path, value: unknown): WireInput {
  const copy = structuredClone(input) as Record<string | number, unknown>
  const holder = path.slice(0, -1).reduce((at, name) => at[name] as typeof copy, copy)
  holder[path.at(-1) as string | number] = value
  return copy
}
