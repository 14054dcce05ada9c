import { useLingui } from '@lingui/react'
import styles from '../parts/accounts.module.css'
import { JUDGEMENT_NAMES, type Judgement } from './judgement-words.ts'

/** A shape beside the word, so that nobody needs the colour. Each is a path in a square of 12. */
const SHAPES: Readonly<Record<Judgement, readonly [path: string, tone: 'good' | 'bad' | 'calm']>> = {
  unjustified: ['M2.5 2.5l7 7M9.5 2.5l-7 7', 'bad'],
  justified: ['M1.5 6.5 4.5 9.5 10.5 2.5', 'good'],
  cannot_tell: ['M2 6h8', 'calm'],
}

export function JudgementMark({ judgement }: { readonly judgement: Judgement }) {
  const { i18n } = useLingui()
  const [path, tone] = SHAPES[judgement]
  return (
    <span className={styles['mark']}>
      <svg width="12" height="12" viewBox="0 0 12 12" aria-hidden className={styles[tone]}>
        <path d={path} fill="none" stroke="currentColor" strokeWidth="1.8" />
      </svg>
      {i18n._(JUDGEMENT_NAMES[judgement])}
    </span>
  )
}
