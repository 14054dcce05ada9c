import { aligned } from '../answers/aligned.ts'
import type { Messages } from '../locale/messages.ts'
import { isPage } from './follow-pages.ts'

type Record_ = Readonly<Record<string, unknown>>

/** The widest table: a line that a terminal breaks cannot be read. */
const WIDEST = 140
const WIDEST_CELL = 40

/** An answer for people: a list as a table, anything else a field on each line, and lists within it below. */
export function answerText(answer: unknown, messages: Messages): string {
  if (answer === null || answer === undefined) return messages.done
  if (Array.isArray(answer)) return tableOf(answer, messages)
  if (!isRecord(answer)) return JSON.stringify(answer)
  if (isPage(answer)) return tableOf(answer.items, messages)
  const plain = Object.entries(answer).filter(([, value]) => value !== null && !isRows(value))
  const lists = Object.entries(answer).filter(([, value]) => isRows(value) && (value as unknown[]).length > 0)
  const fields = aligned(plain.flatMap(([name, value]) => lineOf(name, value)))
  return [fields, ...lists.map(([name, value]) => `${name}\n${tableOf(value as unknown[], messages)}`)]
    .filter((part) => part !== '')
    .join('\n\n')
}

/** A record within a record is told by its own fields. */
function lineOf(name: string, value: unknown): string[][] {
  if (!isRecord(value)) return [[name, cellOf(name, value)]]
  return Object.entries(value)
    .filter(([, inner]) => inner !== null)
    .map(([inner, its]) => [`${name}.${inner}`, cellOf(inner, its)])
}

function isRecord(value: unknown): value is Record_ {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}

function isRows(value: unknown): boolean {
  return Array.isArray(value) && (value.length === 0 || isRecord(value[0]))
}

/** As many columns as fit, in the order of the answer; those that are empty in every row are left out. */
function tableOf(rows: readonly unknown[], messages: Messages): string {
  if (rows.length === 0) return messages.none
  const records = rows.map((row) => (isRecord(row) ? row : { value: row }))
  const names = [...new Set(records.flatMap((row) => Object.keys(row)))]
  const cells = names
    .map((name) => [name.toUpperCase(), ...records.map((row) => cellOf(name, row[name]).slice(0, WIDEST_CELL))])
    .filter(([, ...column]) => column.some((cell) => cell !== ''))
  let width = 0
  const shown = cells.filter((column) => {
    width += Math.max(...column.map(({ length }) => length)) + 2
    return width <= WIDEST
  })
  return aligned([...records.keys(), records.length].map((_, i) => shown.map((column) => column[i] ?? '')))
}

/** Amounts in the currency, and what is within as JSON. */
function cellOf(name: string, value: unknown): string {
  if (value === null || value === undefined) return ''
  if (typeof value === 'number' && name.endsWith('_cents')) return (value / 100).toFixed(2)
  if (Array.isArray(value) && value.every((one) => typeof one !== 'object')) return value.join(', ')
  return typeof value === 'string' ? value : JSON.stringify(value)
}
