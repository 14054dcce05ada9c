import { SEARCH, type Kind } from './kind.ts'

/** A member of a DTO. */
export interface Member {
  /** The name on the wire, to the letter. */
  readonly wire: string
  /** The modern field that it stands for. Null: none. */
  readonly modern: string | null
  /** The modern field that it shows, and is compared with by filters, where that is another. */
  readonly shows?: string
  readonly kind: Kind
  /** For the documentation, where no modern field says it. */
  readonly means?: string
  /** `kept` comes in and goes out; `required` must come in; `shown` only goes out, and may be a filter; `told` is none. */
  readonly use: 'kept' | 'required' | 'shown' | 'told'
}

export function stored(wire: string, modern: string, kind: Kind): Member {
  return { wire, modern, kind, use: 'kept' }
}

export function required(wire: string, modern: string, kind: Kind): Member {
  return { wire, modern, kind, use: 'required' }
}

export function shown(wire: string, modern: string, kind: Kind): Member {
  return { wire, modern, kind, use: 'shown' }
}

export function told(wire: string, modern: string, kind: Kind): Member {
  return { wire, modern, kind, use: 'told' }
}

/** One of which no modern field says what it means. */
export function meaning(member: Member, means: string): Member {
  return { ...member, means }
}

/** One that shows another field than it states. */
export function showing(member: Member, shows: string): Member {
  return { ...member, shows }
}

/** The member that holds a search text. */
export function searched(wire: string): Member {
  return shown(wire, 'search', SEARCH)
}

/** A member without a modern field. It goes out with its default. */
export function idle(wire: string, byDefault: null | number | ''): Member {
  const type = byDefault === null ? ['string', 'null'] : typeof byDefault === 'number' ? 'integer' : 'string'
  const kind: Kind = {
    read: () => ({ value: null }),
    show: () => byDefault,
    schema: { type, ...(type === 'integer' && { minimum: byDefault, maximum: byDefault }) },
  }
  return { wire, modern: null, kind, use: 'shown', means: 'Kept for the client, and never read' }
}
