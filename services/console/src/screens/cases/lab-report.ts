import { queryOptions } from '@tanstack/react-query'
import type { Snvs } from '@vigencia/client'
import { snvs } from '../../api/vigencia.ts'
import type { Found } from './typed-resolution.ts'

export type LabKind = 'sample' | 'result'
export type LabReport = Snvs.Sample | Snvs.LabResult
type LabState = LabReport['state']

/** What a person may try in each state. The service decides, and refuses what has gone on meanwhile. */
const CORRECTED: readonly LabState[] = ['waiting_for_case', 'waiting_for_sample', 'queued', 'rejected', 'held']
const RESENT: readonly LabState[] = ['rejected', 'held']

export const mayCorrect = ({ state }: Pick<LabReport, 'state'>) => CORRECTED.includes(state)
export const mayResend = ({ state }: Pick<LabReport, 'state'>) => RESENT.includes(state)

/** A sample or a result as it stands now, without what was found. */
export const labReportOf = (kind: LabKind, id: string) =>
  queryOptions({
    queryKey: ['cases', 'laboratory', 'now', kind, id],
    queryFn: ({ signal }): Promise<LabReport> =>
      kind === 'sample'
        ? snvs.samples.get.query({ sample_id: id }, { signal })
        : snvs.results.get.query({ result_id: id }, { signal }),
    staleTime: 0,
  })

/** With what was found: the read is written down, and kept nowhere. */
export const wholeLabReport = (kind: LabKind, id: string): Promise<Snvs.WholeSample | Snvs.WholeLabResult> =>
  kind === 'sample'
    ? snvs.samples.get.query({ sample_id: id, personal: true })
    : snvs.results.get.query({ result_id: id, personal: true })

export type LabAct = { readonly act: 'resend' | 'cancel' } | { readonly act: 'resolve'; readonly found: Found }

/** What needs no form. */
export function carryOutLab(kind: LabKind, { id, revision }: LabReport, done: LabAct): Promise<LabReport> {
  const options = { context: { ifMatch: revision } }
  if (done.act === 'resolve') {
    const told = { resolution: done.found.resolution, registry_id: done.found.id_caso }
    return kind === 'sample'
      ? snvs.samples.resolve.mutate({ sample_id: id, ...told }, options)
      : snvs.results.resolve.mutate({ result_id: id, ...told }, options)
  }
  return kind === 'sample'
    ? snvs.samples[done.act].mutate({ sample_id: id }, options)
    : snvs.results[done.act].mutate({ result_id: id }, options)
}
