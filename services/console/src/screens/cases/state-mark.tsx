import { useLingui } from '@lingui/react'
import { STATE_NAMES } from './case-words.ts'
import type { CaseState } from './parts-of-work.ts'
import styles from './cases.module.css'

type Tone = 'good' | 'warn' | 'bad' | 'calm'

/** A shape beside the word, so that nobody needs the colour. Each is a path in a square of 12. */
const SHAPES: Readonly<Record<CaseState, readonly [path: string, tone: Tone]>> = {
  queued: ['M6 2a4 4 0 1 0 .01 0z', 'calm'],
  sending: ['M1 6h8M6 2.5 9.5 6 6 9.5', 'calm'],
  reported: ['M1.5 6.5 4.5 9.5 10.5 2.5', 'good'],
  adopted: ['M2 2h5v5H2zM5 5h5v5H5z', 'warn'],
  rejected: ['M2.5 2.5l7 7M9.5 2.5l-7 7', 'bad'],
  citizen_not_found: ['M2.5 2.5l7 7M9.5 2.5l-7 7', 'bad'],
  in_doubt: ['M6 1.5 10.5 6 6 10.5 1.5 6z', 'warn'],
  held: ['M4 2v8M8 2v8', 'warn'],
  cancelled: ['M2 6h8', 'calm'],
}

export function StateMark({ state }: { readonly state: CaseState }) {
  const { _ } = useLingui()
  const [path, tone] = SHAPES[state]
  return (
    <span className={styles['state']}>
      <svg width="12" height="12" viewBox="0 0 12 12" aria-hidden className={styles[tone]}>
        <path d={path} fill="none" stroke="currentColor" strokeWidth="1.8" />
      </svg>
      {_(STATE_NAMES[state])}
    </span>
  )
}
