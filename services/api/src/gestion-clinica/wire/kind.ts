import { parsedNumber } from './parsed-number.ts'
import type { Read } from './read.ts'
import { readDay, shownDay } from './wire-day.ts'

/** The kind of a DTO's member: how it is read, shown and documented. */
export interface Kind {
  readonly read: (value: unknown) => Read
  /** From the modern field, as the modern operation answers it. */
  readonly show: (value: unknown) => unknown
  readonly schema: Readonly<Record<string, unknown>>
  /** For the documentation: what it means, whatever member has it. */
  readonly means?: string
  /** For the documentation: how its values are written here. */
  readonly note?: string
}

const NO_DAY = '0001-01-01T00:00:00'
const MOST_WHOLE = 2_147_483_647
const MOST_CENTS = 1_000_000_000_000

/** Json.NET makes text of any plain value. */
export const TEXT: Kind = {
  read(value) {
    if (typeof value === 'object' && value !== null) return { fault: 'debe ser un texto' }
    return { value: String((value as string | number | boolean | null) ?? '') }
  },
  show: (value) => value ?? '',
  schema: { type: 'string' },
}

/** A number that is itself: 0 is 0. */
export const WHOLE: Kind = {
  read(value) {
    const number = parsedNumber(value)
    if (number === null || !Number.isInteger(Number(number))) return { fault: 'debe ser un número entero' }
    return Math.abs(Number(number)) > MOST_WHOLE ? { fault: 'está fuera de rango' } : { value: Number(number) }
  },
  show: (value) => value ?? 0,
  schema: { type: 'integer', format: 'int32', minimum: -MOST_WHOLE, maximum: MOST_WHOLE },
}

/** The id of something else: 0 is none. */
export const REFERENCE: Kind = {
  ...WHOLE,
  read: (value) => noneForZero(WHOLE.read(value)),
  schema: { ...WHOLE.schema, minimum: 0 },
  note: '0: none',
}

/** 0 and 1 for no and yes. */
export const FLAG: Kind = {
  read(value) {
    const read = WHOLE.read(value)
    if ('fault' in read) return read
    return read.value === 0 || read.value === 1 ? { value: read.value === 1 } : { fault: 'debe ser 0 o 1' }
  },
  show: (value) => (value === true ? 1 : 0),
  schema: { type: 'integer', enum: [0, 1], minimum: 0, maximum: 1 },
  note: '0: no, 1: yes',
}

/** A percentage or a factor, whole or with up to four places. The modern operation has its limits. */
export const DECIMAL: Kind = {
  read(value) {
    const number = parsedNumber(value)
    if (number === null) return { fault: 'debe ser un número' }
    return Number(number) < 0 ? { fault: 'no puede ser negativo' } : { value: Number(number) }
  },
  show: (value) => withPoint(String((value as number | null) ?? 0)),
  schema: { type: 'number', format: 'decimal', minimum: 0, maximum: MOST_CENTS / 100 },
}

/** A decimal whose 0 means none. */
export const DECIMAL_OR_NONE: Kind = { ...DECIMAL, read: (value) => noneForZero(DECIMAL.read(value)), note: '0: none' }

/** An amount: units with two places here, whole cents in the modern operation. */
export const MONEY: Kind = {
  read(value) {
    const read = DECIMAL.read(value)
    if ('fault' in read) return read
    const cents = /^(\d+)(?:\.(\d{1,2})0*)?$/.exec(parsedNumber(value) as string)
    if (cents === null) return { fault: 'admite como máximo dos decimales' }
    const amount = Number(`${cents[1]}${(cents[2] ?? '').padEnd(2, '0')}`)
    return amount > MOST_CENTS ? { fault: 'es demasiado grande' } : { value: amount }
  },
  show(value) {
    const cents = String((value as number | null) ?? 0).padStart(3, '0')
    return withPoint(`${cents.slice(0, -2)}.${cents.slice(-2)}`)
  },
  schema: DECIMAL.schema,
  note: 'in units of the currency, with two places',
}

/** A price whose 0 means none. */
export const MONEY_OR_NONE: Kind = {
  ...MONEY,
  read: (value) => noneForZero(MONEY.read(value)),
  note: `${MONEY.note}; 0: none`,
}

/** A day that is never null here. None is the first day of the year 1. */
export const DAY: Kind = {
  read: readDay,
  show: (day) => shownDay(day) ?? NO_DAY,
  schema: { type: 'string' },
  note: `written as ${NO_DAY}, which is none; neither time nor offset is read`,
}

/** A day that may be null here. */
export const DAY_OR_NULL: Kind = {
  ...DAY,
  show: shownDay,
  schema: { type: ['string', 'null'] },
  note: 'written as 2026-06-30T00:00:00; neither time nor offset is read; null: none',
}

/** The state in words. */
export const STATE: Kind = {
  ...TEXT,
  show: (isActive) => (isActive === true ? 'Activo' : 'Inactivo'),
  means: 'The state in words: Activo or Inactivo',
}

/** A search text. Nothing, or the "0" that the client sends for it, means all. It goes out as null. */
export const SEARCH: Kind = {
  read(value) {
    const read = TEXT.read(value)
    if ('fault' in read) return read
    const text = String(read.value).trim()
    return { value: text === '' || text === '0' ? null : text }
  },
  show: () => null,
  schema: { type: ['string', 'null'] },
  means: 'A text that rows are searched for, blind to accents and case; it is answered as null',
  note: 'empty, 0 or null: all',
}

function noneForZero(read: Read): Read {
  return 'value' in read && read.value === 0 ? { value: null } : read
}

/** As Json.NET writes a decimal: with a point, also where it is whole. */
function withPoint(digits: string): unknown {
  return (JSON as unknown as { rawJSON(text: string): unknown }).rawJSON(digits.includes('.') ? digits : `${digits}.0`)
}
