import type { Declined } from '@vigencia/domain/pricing/pricing.ts'
import type { QuoteCall } from '../pricing/quote-event.ts'
import type { RevisionBatcher } from '../pricing/revision-batcher.ts'
import { actAnswer, type ActRequest, type PricedAct } from './act-answer.ts'
import { ActBooks, type ActSources } from './act-books.ts'
import { actFromBooks, type AnswerOfAct } from './act-from-books.ts'
import { actWithTerms, type ActWithTerms } from './act-with-terms.ts'

/** Prices acts: the newest revisions first, then each act by its books. */
export interface ActService extends RevisionBatcher {
  /** Each act in its place. Where all books are in memory, there is no pause. */
  priceEach(call: QuoteCall, acts: readonly ActRequest[]): Promise<(PricedAct | Declined)[]>
  /** The same with another answer of each act. */
  answerEach<Answer>(
    call: QuoteCall,
    acts: readonly ActRequest[],
    answerOf: AnswerOfAct<Answer>,
  ): Promise<(Answer | Declined)[]>
  /** The same act with all that prices it, for whoever asks what it would cost by other terms. */
  withTerms(call: QuoteCall, act: ActRequest): Promise<ActWithTerms | Declined>
}

/** The contracts under way in one call. More would only wait for reads, and hold what they have. */
const MOST_CONTRACTS = 3

export function actService(sources: ActSources, batcher: RevisionBatcher): ActService {
  return {
    newest: (tenantId, convenioIds) => batcher.newest(tenantId, convenioIds),
    priceEach: (call, acts) => answerEach(call, acts, actAnswer),
    answerEach,
    async withTerms(call, act) {
      const books = new ActBooks(sources, call.context.tenant.id)
      for (;;) {
        const found = actWithTerms(books, call, act)
        if (found !== null) return found
        await books.loadMissing()
      }
    },
  }

  async function answerEach<Answer>(call: QuoteCall, acts: readonly ActRequest[], answerOf: AnswerOfAct<Answer>) {
    const outcomes: (Answer | Declined)[] = []
    const newBooks = () => new ActBooks(sources, call.context.tenant.id)
    const way = { call, answerOf, outcomes }
    const left = priceLoaded(newBooks(), way, acts.entries())
    if (left.length > 0) {
      // the loaders share one iterator: each takes the next contract's acts that nobody has taken
      const groups = Map.groupBy(left, ([, act]) => contractOf(act)).values()
      const loadGroups = async () => {
        for (const group of groups) await priceUnloaded(newBooks(), way, group)
      }
      await Promise.all(Array.from({ length: MOST_CONTRACTS }, loadGroups))
    }
    return outcomes
  }
}

/** How the acts of one call are answered, and where. */
interface Way<Answer> {
  readonly call: QuoteCall
  readonly answerOf: AnswerOfAct<Answer>
  readonly outcomes: (Answer | Declined)[]
}

type Place = [place: number, act: ActRequest]

/** Prices in one stretch, and answers the acts that miss a book. */
function priceLoaded<Answer>(
  books: ActBooks,
  { call, answerOf, outcomes }: Way<Answer>,
  acts: Iterable<Place>,
): Place[] {
  const left: Place[] = []
  for (const [place, act] of acts) {
    const outcome = actFromBooks(books, call, act, answerOf)
    if (outcome === null) left.push([place, act])
    else outcomes[place] = outcome
  }
  return left
}

/** What is missing for the acts of one contract is loaded together: first it, then what its periods and tables hold. */
async function priceUnloaded<Answer>(books: ActBooks, way: Way<Answer>, acts: readonly Place[]): Promise<void> {
  let left = priceLoaded(books, way, acts)
  while (left.length > 0) {
    await books.loadMissing()
    left = priceLoaded(books, way, left)
  }
}

/** The same for the acts that one contract prices, at one revision. */
function contractOf({ convenio_id, revision, known_at }: ActRequest): string {
  return `${convenio_id} ${revision ?? known_at?.toString()}`
}
