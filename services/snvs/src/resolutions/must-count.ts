import { Refusal } from '@vigencia/domain/refusals.ts'

/** @throws Refusal `count_differs` where a filter finds more or fewer than somebody has looked at */
export function mustCount(many: string, found: number, count: number | null): void {
  if (found === count) return
  throw new Refusal(
    'count_differs',
    `The filter finds ${found} ${many} in doubt and not ${count}: look at them again, and say the number that you mean.`,
  )
}
