import { useEffect, type ReactNode } from 'react'
import styles from './page.module.css'

export interface PageProps {
  readonly title: string
  /** What can be done here: buttons at the right of the title. */
  readonly acts?: ReactNode
  readonly children: ReactNode
}

/** A screen: its title, which is the tab's too, and what it shows. */
export function Page({ title, acts, children }: PageProps) {
  useEffect(() => {
    document.title = `${title} · Vigencia`
  }, [title])
  return (
    <>
      <header className={styles['head']}>
        <h1>{title}</h1>
        {acts !== undefined && <div className={`${styles['acts']} not-printed`}>{acts}</div>}
      </header>
      {children}
    </>
  )
}
