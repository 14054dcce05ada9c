import { useLingui } from '@lingui/react'
import styles from './accounts.module.css'
import { verdictName } from './verdict-words.ts'

/** A shape beside the word, so that nobody needs the colour. Each is a path in a square of 12. */
const SHAPES: Readonly<Record<string, readonly [path: string, tone: 'good' | 'warn' | 'bad']>> = {
  right: ['M1.5 6.5 4.5 9.5 10.5 2.5', 'good'],
  over: ['M6 10V2M2.5 5.5 6 2l3.5 3.5', 'warn'],
  under: ['M6 2v8M2.5 6.5 6 10l3.5-3.5', 'bad'],
}
const NO_PRICE = ['M2 6h8', 'calm'] as const

export function VerdictMark({ verdict }: { readonly verdict: string }) {
  const { i18n } = useLingui()
  const [path, tone] = SHAPES[verdict] ?? NO_PRICE
  return (
    <span className={styles['mark']}>
      <svg width="12" height="12" viewBox="0 0 12 12" aria-hidden className={styles[tone]}>
        <path d={path} fill="none" stroke="currentColor" strokeWidth="1.8" />
      </svg>
      {verdictName(verdict, i18n)}
    </span>
  )
}
