import { today } from '@internationalized/date'
import { useQuery } from '@tanstack/react-query'
import { useMemo } from 'react'
import { useDraft } from '../../drafts/use-draft.ts'
import { useSession } from '../../shell/session/session.ts'
import { markOf, NO_DRAFT, type ActDraft } from './changes.ts'
import { convenioOf, periodOf, type ActInput, type Place } from './reajuste-queries.ts'
import { termsIn, type Act, type ActSearch, type Terms } from './terms.ts'

interface Draft extends ActDraft {
  /** What was typed into the form since the preview that the address holds. */
  readonly terms: Terms | null
}

/** All that the parts of the screen share: where it is, what is typed, and what is asked. */
export function useAct(act: Act, place: Place, search: ActSearch) {
  const { tenant } = useSession()
  const [stored, write] = useDraft<Draft>(`${act}/${place.period_id}`)
  const draft: Draft = { ...NO_DRAFT, terms: null, ...stored }
  const period = useQuery(periodOf(place))
  const convenio = useQuery(convenioOf(place.convenio_id))
  const day = today(tenant.time_zone).toString()
  const end = period.data?.validity_end ?? null
  // the draft is parsed anew each time, so what follows from its prices is remembered by their text
  const text = JSON.stringify(draft.changes)
  const changes = useMemo(() => JSON.parse(text) as ActDraft['changes'], [text])
  const mark = useMemo(() => markOf(changes), [changes])
  const terms = termsIn({ ...search })
  const input: ActInput = {
    act,
    place,
    terms,
    changes,
    mark,
    actRules: draft.actRules,
    weighBy:
      search.weighFrom !== undefined && search.weighTo !== undefined && search.weighFrom <= search.weighTo
        ? { from: search.weighFrom, to: search.weighTo }
        : null,
    isOver: end !== null && end < day,
  }
  const put = (part: Partial<Draft>) => write({ ...draft, ...part })
  return { act, place, search, period, convenio, today: day, draft, put, drop: () => write(null), input }
}

export type ActInHand = ReturnType<typeof useAct>
