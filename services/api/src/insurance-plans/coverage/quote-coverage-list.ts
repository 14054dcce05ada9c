import type { coverageQuotes } from '@vigencia/contracts/insurance-plans/coverage-quotes.ts'
import type { UseCase } from '@vigencia/server/operations/bind.ts'
import { answerCoverage } from './answer-coverage.ts'
import { quoteOrRefusal } from './quote-visit.ts'

/** The plans' parts of many events. Each item answers in its place, with its quote or its refusal. */
export const quoteCoverageList: UseCase<typeof coverageQuotes> = async (work, { items, explain }) => {
  const answers = await answerCoverage(work, items, explain)
  return { items: answers.map(quoteOrRefusal) }
}
