import type { ReactNode } from 'react'
import styles from './settings.module.css'

/** A state by a shape and a word; the colour says it once more. */
export function StateTag({ tone, children }: { readonly tone: 'good' | 'warn' | 'off'; readonly children: ReactNode }) {
  return <span className={`${styles['tag']} ${styles[tone]}`}>{children}</span>
}
