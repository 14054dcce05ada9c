import { breaking, compatible, isSame, type Change, type Direction, type Json } from './change.ts'

const LOWER_LIMITS = ['minimum', 'exclusiveMinimum', 'minLength', 'minItems']
const UPPER_LIMITS = ['maximum', 'exclusiveMaximum', 'maxLength', 'maxItems']
const FORMS = ['pattern', 'format']

/** What changed in the values that one schema of a simple type admits. */
export function valueChanges(where: string, before: Json, after: Json, direction: Direction): Change[] {
  const isInput = direction === 'input'
  const changes = [...enumChanges(where, before, after, isInput), ...integerChanges(where, before, after, isInput)]
  for (const name of [...LOWER_LIMITS, ...UPPER_LIMITS]) {
    const [was, is] = [before[name] as number | undefined, after[name] as number | undefined]
    if (was === is) continue
    const rises = (is ?? -Infinity) > (was ?? -Infinity)
    const narrows = LOWER_LIMITS.includes(name) ? rises : (is ?? Infinity) < (was ?? Infinity)
    changes.push(change(isInput && narrows, where, `has ${name} ${is ?? 'none'} (was ${was ?? 'none'})`))
  }
  for (const name of FORMS) {
    if (isSame(before[name], after[name])) continue
    const breaks = isInput && after[name] !== undefined
    changes.push(change(breaks, where, `has another ${name}: ${(after[name] as string | undefined) ?? 'none'}`))
  }
  return changes
}

/** A value that is new in answers is an addition: readers of a list of codes expect that it grows. */
function enumChanges(where: string, before: Json, after: Json, isInput: boolean): Change[] {
  const [was, is] = [valuesOf(before), valuesOf(after)]
  if (isSame(was, is)) return []
  if (was === undefined) return [change(isInput, where, `is one of ${String(is)} now`)]
  if (is === undefined) return [change(!isInput, where, 'is no longer one of a list')]
  return [
    ...was.filter((value) => !is.includes(value)).map((value) => change(isInput, where, `may no longer be ${value}`)),
    ...is.filter((value) => !was.includes(value)).map((value) => compatible(where, `may also be ${value}`)),
  ]
}

function valuesOf(schema: Json): string[] | undefined {
  if (schema['const'] !== undefined) return [JSON.stringify(schema['const'])]
  return (schema['enum'] as unknown[] | undefined)?.map((value) => JSON.stringify(value))
}

function integerChanges(where: string, before: Json, after: Json, isInput: boolean): Change[] {
  const [was, is] = [before['type'] === 'integer', after['type'] === 'integer']
  if (was === is) return []
  return [change(is === isInput, where, is ? 'must be whole now' : 'need not be whole now')]
}

const change = (breaks: boolean, where: string, what: string): Change =>
  breaks ? breaking(where, what) : compatible(where, what)
