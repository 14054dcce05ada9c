import { useQuery } from '@tanstack/react-query'
import { useFormats } from '../../formats/use-formats.ts'
import { periodsOf } from './log-queries.ts'
import type { LogSearch } from './log-search.ts'
import { spanText } from './subject.ts'

/** The days of the agreement's contract periods, by their ids. */
export function usePeriodSpans({ convenio }: LogSearch): ReadonlyMap<string, string> {
  const formats = useFormats()
  const { data } = useQuery({ ...periodsOf(convenio ?? ''), enabled: convenio !== undefined })
  return new Map(
    data?.items.map(({ id, validity_start, validity_end }) => [id, spanText(validity_start, validity_end, formats)]),
  )
}
