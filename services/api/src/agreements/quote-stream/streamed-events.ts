import type { QuoteOutcome } from '../pricing/quote-of.ts'
import type { QuoteRequest } from '../pricing/quote-event.ts'

/** One line of a file of events: what it says, and the event, or why it is none. */
export interface StreamedEvent<Echo> {
  /** What the answer repeats of the line. */
  readonly echo: Echo
  /** A text is its refusal. */
  readonly event: QuoteRequest | string
}

/** An event with its price, or the text of its refusal. */
export interface PricedLine<Echo> {
  readonly echo: Echo
  readonly outcome: QuoteOutcome | string
}

/** How events stand in a file of one media type, and how their prices are written. */
export interface EventFormat<Echo> {
  /** As many at once as are read and priced in one stretch. @throws Refusal where the file as a whole cannot be read */
  read(bytes: AsyncIterable<Uint8Array>): AsyncGenerator<readonly StreamedEvent<Echo>[]>
  /** What stands before the first line. It is asked for once the first events have been read. */
  head(): string
  /** What a line repeats that stands for no line of the file. */
  blank(): Echo
  write(lines: readonly PricedLine<Echo>[]): string
}

/** The columns that an answer adds to those of its question. */
export const PRICE_COLUMNS = [
  'unit_price_cents',
  'price_cents',
  'copay_cents',
  'payer_cents',
  'patient_cents',
  'source',
  'period_id',
  'revision',
  'refusal',
] as const

/** Read, priced and written together in less than half a millisecond: who asks for one quote waits no longer. */
const AT_ONCE = 32

/** What a piece of a file holds, stretch by stretch; each is read when the one before has been priced. */
export function* stretches<Line, Echo>(
  lines: readonly Line[],
  read: (line: Line) => StreamedEvent<Echo>,
): Generator<readonly StreamedEvent<Echo>[]> {
  for (let at = 0; at < lines.length; at += AT_ONCE) yield lines.slice(at, at + AT_ONCE).map(read)
}
