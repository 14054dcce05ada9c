import type { coverageQuotes } from '@vigencia/contracts/insurance-plans/coverage-quotes.ts'
import { REFUSALS } from '@vigencia/domain/refusals.ts'
import type { UseCase } from '@vigencia/server/operations/bind.ts'
import { answerCoverage } from './answer-coverage.ts'

/** The plans' parts of many events. Each item answers in its place, with its quote or its refusal. */
export const quoteCoverageList: UseCase<typeof coverageQuotes> = async (work, { items, explain }) => {
  const answers = await answerCoverage(work, items, explain)
  return {
    items: answers.map((answer) =>
      'code' in answer
        ? { quote: null, refusal: { ...answer, status: REFUSALS[answer.code].status } }
        : { quote: answer, refusal: null },
    ),
  }
}
