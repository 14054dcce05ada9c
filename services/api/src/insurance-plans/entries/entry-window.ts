import { dayOf } from '@vigencia/domain/calendar/day.ts'
import { daysWithoutAll, joinedSpans, sharedDays } from '@vigencia/domain/calendar/span.ts'
import type { Span } from '@vigencia/domain/calendar/validity.ts'
import type { Catalogue, Values } from './catalogue.ts'
import type { EntryVersion } from './entry-versions.ts'

const WINDOW = ['validity_start', 'validity_end']

/** Whether entries of a catalogue have a validity of their own, beside the days of their versions. */
export function hasWindow({ cards }: Pick<Catalogue, 'cards'>): boolean {
  return WINDOW.every((field) => field in cards.form.fields)
}

/** The validity in the fields of a version; always, where the catalogue has none. */
export function windowOf(values: Values): Span {
  return { start: dayIn(values, 'validity_start'), end: dayIn(values, 'validity_end') }
}

/** The fields of the validity alone. */
export function windowFields(values: Values): Values {
  return Object.fromEntries(WINDOW.map((field) => [field, values[field] ?? null]))
}

function dayIn(values: Values, field: string) {
  const text = values[field]
  return typeof text === 'string' ? dayOf(text) : null
}

/** What an entry says where it holds: all but its window, which days have or have not. */
function termsOf({ values }: EntryVersion): string {
  const rest = Object.entries(values).filter(([field]) => !WINDOW.includes(field))
  return JSON.stringify(rest.toSorted(([a], [b]) => (a < b ? -1 : 1)))
}

/** The days among some on which these versions hold, by what they say. */
function daysHeld(versions: readonly EntryVersion[], among: Span): Map<string, Span[]> {
  const held = versions.flatMap((version) => {
    const shared = version.is_active ? sharedDays(version.days, among) : null
    const days = shared && sharedDays(shared, windowOf(version.values))
    return days === null ? [] : [{ terms: termsOf(version), days }]
  })
  return new Map(
    [...Map.groupBy(held, ({ terms }) => terms)].map(([terms, all]) => [
      terms,
      joinedSpans(all.map(({ days }) => days)),
    ]),
  )
}

/** The days among some on which one set of versions says what the other does not. */
export function daysThatMove(before: readonly EntryVersion[], after: readonly EntryVersion[], among: Span): Span[] {
  const then = daysHeld(before, among)
  const now = daysHeld(after, among)
  const gone = (from: Map<string, Span[]>, to: Map<string, Span[]>) =>
    [...from].flatMap(([terms, spans]) => spans.flatMap((span) => daysWithoutAll(span, to.get(terms) ?? [])))
  return joinedSpans([...gone(then, now), ...gone(now, then)])
}
