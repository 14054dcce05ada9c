import { setImmediate } from 'node:timers/promises'
import { UnreadableFile } from '@vigencia/spreadsheets/rows/unreadable-file.ts'
import { Refusal } from '@vigencia/domain/refusals.ts'
import type { QuoteCall, QuoteRequest } from '../pricing/quote-event.ts'
import type { QuoteOutcome } from '../pricing/quote-of.ts'
import type { QuoteService } from '../pricing/quote-service.ts'
import type { EventFormat, PricedLine, StreamedEvent } from './streamed-events.ts'

/** A piece of the answer, in characters. */
const A_PIECE = 64 * 1024

/**
 * A file of events as the file of their prices, piece by piece. A convenio is priced at one revision in the whole file:
 * its newest when its first event is met.
 * @throws Refusal where the file cannot be read; behind its first piece the answer is cut by it
 */
export async function* pricedFile<Echo>(
  service: QuoteService,
  context: QuoteCall['context'],
  format: EventFormat<Echo>,
  bytes: AsyncIterable<Uint8Array>,
): AsyncGenerator<Uint8Array> {
  const prices = new PricesOfFile(service, context)
  let isFirst = true
  let text = ''
  try {
    for await (const events of format.read(bytes)) {
      // a header alone is held back: a file that breaks right behind it is refused
      if (isFirst) text = format.head()
      isFirst = false
      text += format.write(await prices.of(events))
      await setImmediate()
      if (text.length < A_PIECE) continue
      yield Buffer.from(text)
      text = ''
    }
  } catch (error) {
    if (!(error instanceof UnreadableFile)) throw error
    const { place, sentence, message } = error
    const detail =
      place === null ? sentence : `Line ${place.line} of the file cannot be read: ${message.replace(/\.$/, '')}.`
    // told in a line too, because a cut answer tells no reason
    if (!isFirst) yield Buffer.from(text + format.write([{ echo: format.blank(), outcome: `malformed: ${detail}` }]))
    throw new Refusal('malformed', detail)
  }
  if (isFirst) text = format.head()
  if (text !== '') yield Buffer.from(text)
}

class PricesOfFile {
  readonly #service: QuoteService
  readonly #context: QuoteCall['context']
  readonly #newest = new Map<string, number>()
  /** Convenios that were looked up, whether they are there or not. */
  readonly #seen = new Set<string>()

  constructor(service: QuoteService, context: QuoteCall['context']) {
    this.#service = service
    this.#context = context
  }

  async of<Echo>(events: readonly StreamedEvent<Echo>[]): Promise<PricedLine<Echo>[]> {
    const requests = events.flatMap(({ event }) => (typeof event === 'string' ? [] : [event]))
    await this.#lookUp(requests)
    const call = { context: this.#context, newest: this.#newest, explained: false }
    const outcomes = (await this.#service.quoteEach(call, requests)).values()
    return events.map(({ echo, event }) => ({
      echo,
      outcome: typeof event === 'string' ? event : (outcomes.next().value as QuoteOutcome),
    }))
  }

  async #lookUp(requests: readonly QuoteRequest[]): Promise<void> {
    const unseen = new Set<string>()
    for (const { convenio_id } of requests) if (!this.#seen.has(convenio_id)) unseen.add(convenio_id)
    if (unseen.size === 0) return
    for (const [id, revision] of await this.#service.newest(this.#context.tenant.id, unseen))
      this.#newest.set(id, revision)
    for (const id of unseen) this.#seen.add(id)
  }
}
