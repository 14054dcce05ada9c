import { queryOptions } from '@tanstack/react-query'
import { snvs } from '../../api/vigencia.ts'

// What was read of persons is in none of these: it stays with the part of the page that has asked for it.

export const figuresOfCases = queryOptions({
  queryKey: ['cases', 'figures'],
  queryFn: ({ signal }) => snvs.caseDesk.figures.query({}, { signal }),
  refetchInterval: 30_000,
})

export const caseOf = (case_id: string) =>
  queryOptions({
    queryKey: ['cases', 'one', case_id],
    queryFn: ({ signal }) => snvs.cases.get.query({ case_id }, { signal }),
  })

export const changesOf = (case_id: string) =>
  queryOptions({
    queryKey: ['cases', 'changes', case_id],
    queryFn: ({ signal }) => snvs.cases.listChanges.query({ case_id, limit: 20 }, { signal }),
  })

/** Samples and results of a case. */
export const laboratoryOf = (case_id: string) =>
  queryOptions({
    queryKey: ['cases', 'laboratory', case_id],
    queryFn: async ({ signal }) => {
      const filter = { case_id, limit: 100 }
      const [samples, results] = await Promise.all([
        snvs.samples.list.query(filter, { signal }),
        snvs.results.list.query(filter, { signal }),
      ])
      return { samples: samples.items, results: results.items }
    },
  })

/** The registry's groups, events and classifications. A desk that is not set has none, and the codes stand alone. */
export const registryCodes = queryOptions({
  queryKey: ['code-lists'],
  queryFn: async ({ signal }) => {
    const codes = []
    for await (const code of snvs.codeLists.list.all({}, { signal })) codes.push(code)
    return codes
  },
  staleTime: 10 * 60_000,
})
