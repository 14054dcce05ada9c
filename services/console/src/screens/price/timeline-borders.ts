import type { Api } from '@vigencia/client'

/** From the first year that has a period to the year after the last one, with the day in between. */
export function bordersOf({ items, today }: Pick<Api.Timeline, 'items' | 'today'>, day: string) {
  const days = items.flatMap(({ from, to }) => [from, to]).filter((one) => one !== null)
  const years = [...days, today, day].map((one) => Number(one.slice(0, 4))).filter((year) => year < 9000)
  return { from: `${Math.min(...years)}-01-01`, to: `${Math.max(...years) + 1}-01-01` }
}
