import type { ActSearch } from './act-search.ts'
import { BLANK, type Role, type TypedLine } from './typed-line.ts'

/** What acts often look like. A shape fills the form; everything in it can be changed afterwards. */
export const SHAPES = ['surgery', 'small_surgery', 'two_procedures', 'both_sides', 'exam'] as const
export type Shape = (typeof SHAPES)[number]

interface Filled {
  readonly lines: readonly TypedLine[]
  readonly act?: ActSearch
}

const TEAM: readonly Role[] = ['surgeon', 'assistant_1', 'assistant_2', 'anaesthetist']
const SMALL_TEAM: readonly Role[] = ['surgeon', 'assistant_1', 'anaesthetist']
/** What an exam is without. */
const PLAIN: ActSearch = {
  character: undefined,
  from: undefined,
  to: undefined,
  stay: undefined,
  accommodation: undefined,
}

export function shaped(shape: Shape, typed: readonly TypedLine[]): Filled {
  const lines = typed.length === 0 ? [BLANK] : typed
  const [first = BLANK, second = { ...BLANK, roles: first.roles }, ...others] = lines
  switch (shape) {
    case 'surgery':
      return { lines: lines.map((line) => ({ ...line, roles: TEAM })) }
    case 'small_surgery':
      return { lines: lines.map((line) => ({ ...line, roles: SMALL_TEAM })) }
    case 'two_procedures':
      return { lines: [{ ...first, access: 'main' }, { ...second, access: 'same' }, ...others] }
    case 'both_sides':
      return { lines: lines.map((line, place) => (place === 0 ? { ...line, bilateral: 'other_incision' } : line)) }
    case 'exam':
      return { lines: lines.map((line) => ({ ...line, roles: BLANK.roles, bilateral: undefined })), act: PLAIN }
  }
}
