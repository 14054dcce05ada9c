import { useLingui } from '@lingui/react'
import { STATE_NAMES } from './case-words.ts'
import type { CaseState } from './parts-of-work.ts'
import styles from './cases.module.css'

/** A shape beside the word, so that nobody needs the colour. */
const SHAPES: Readonly<Record<CaseState, readonly [shape: string, tone: 'good' | 'warn' | 'bad' | 'calm']>> = {
  queued: ['○', 'calm'],
  sending: ['◔', 'calm'],
  reported: ['●', 'good'],
  adopted: ['◎', 'warn'],
  rejected: ['✕', 'bad'],
  citizen_not_found: ['✕', 'bad'],
  in_doubt: ['?', 'warn'],
  held: ['‖', 'warn'],
  cancelled: ['–', 'calm'],
}

export function StateMark({ state }: { readonly state: CaseState }) {
  const { _ } = useLingui()
  const [shape, tone] = SHAPES[state]
  return (
    <span className={styles['state']}>
      <span aria-hidden className={styles[tone]}>
        {shape}
      </span>
      {_(STATE_NAMES[state])}
    </span>
  )
}
