import { sessionOf, type LineToPrice } from '@vigencia/domain/accounts/acts-of-batch.ts'
import type { LineToJudge } from './lines-to-judge.ts'

/** The same lines in other pages, none of which ends within a session: its lines are priced together. */
export async function* wholeSessions(
  pages: AsyncIterable<readonly LineToJudge[]>,
): AsyncGenerator<readonly LineToJudge[]> {
  let held: readonly LineToJudge[] = []
  for await (const page of pages) {
    const [whole, last] = withoutLastSession([...held, ...page])
    held = last
    if (whole.length > 0) yield whole
  }
  if (held.length > 0) yield held
}

/** A session may go on with the next page, so the last one waits for it. */
function withoutLastSession(
  lines: readonly LineToJudge[],
): [whole: readonly LineToJudge[], last: readonly LineToJudge[]] {
  const last = lines.at(-1)
  if (last === undefined || last.access === null) return [lines, []]
  const session = sessionOf(last as LineToPrice)
  const from = lines.findLastIndex((line) => sessionOf(line as LineToPrice) !== session) + 1
  return [lines.slice(0, from), lines.slice(from)]
}
