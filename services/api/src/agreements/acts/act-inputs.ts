import { z } from 'zod'
import { ActInput, actListOf } from '@vigencia/contracts/acts/act-question.ts'
import { FieldMemory } from '../pricing/field-memory.ts'
import { plainAct, type KnownDay } from './plain-act.ts'

/** The schemas that read what acts ask: equal to those of the cards, and faster. */
export interface ActInputs {
  readonly one: typeof ActInput
  readonly list: ReturnType<typeof actListOf>
}

/** A plain act is read at once. The schema reads every other, and it alone refuses. */
export function actInputs(): ActInputs {
  const dayOf = knownDays()
  const one = z.withParser(ActInput, (input) => plainAct(input, dayOf) ?? z.INVALID)
  return { one, list: actListOf(one) }
}

/** A thousand acts name a few hundred days, and each text is read once. */
function knownDays(): KnownDay {
  const days = new FieldMemory<z.output<typeof ActInput>['event_date']>()
  return (text) => {
    const known = days.get(text)
    if (known !== undefined || typeof text !== 'string') return known
    const { data } = ActInput.shape.event_date.safeParse(text)
    if (data !== undefined) days.set(text, data)
    return data
  }
}
