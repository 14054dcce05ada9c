import type { ReactNode } from 'react'
import styles from './comparison.module.css'

/** One answer, or two beside each other where there is room. */
export function Beside({ children }: { readonly children: readonly ReactNode[] }) {
  return <div className={children.length > 1 ? styles['beside'] : ''}>{children}</div>
}
