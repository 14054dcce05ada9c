import type { ReactNode } from 'react'
import styles from './settings.module.css'

/** A full circle, a triangle, an empty circle: fonts do not all have them. */
const SHAPES = {
  good: <circle cx="5" cy="5" r="4" fill="currentColor" />,
  warn: <path d="M5 1 9.5 9h-9z" fill="currentColor" />,
  off: <circle cx="5" cy="5" r="3.5" fill="none" stroke="currentColor" strokeWidth="1.5" />,
} as const

/** A state by a shape and a word; the colour says it once more. */
export function StateTag({ tone, children }: { readonly tone: keyof typeof SHAPES; readonly children: ReactNode }) {
  return (
    <span className={`${styles['tag']} ${styles[tone]}`}>
      <svg width="10" height="10" viewBox="0 0 10 10" aria-hidden>
        {SHAPES[tone]}
      </svg>{' '}
      {children}
    </span>
  )
}
