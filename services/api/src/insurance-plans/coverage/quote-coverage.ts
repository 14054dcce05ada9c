import type { coverageQuote } from '@vigencia/contracts/insurance-plans/coverage-quote.ts'
import { Refusal } from '@vigencia/domain/refusals.ts'
import type { UseCase } from '@vigencia/server/operations/bind.ts'
import { answerCoverage } from './answer-coverage.ts'

/** What a plan pays of one event, with its explanation. */
export const quoteCoverage: UseCase<typeof coverageQuote> = async (work, input) => {
  const [answer] = await answerCoverage(work, [{ ...input, visit: null }], true)
  if (answer === undefined) throw new Error('one question has one answer')
  if ('code' in answer) throw new Refusal(answer.code, answer.detail)
  return answer
}
