import { useEffect, type ReactNode } from 'react'
import styles from './session.module.css'

interface PublicPageProps {
  readonly title: string
  readonly children: ReactNode
}

/** A page for somebody who is not signed in. */
export function PublicPage({ title, children }: PublicPageProps) {
  useEffect(() => {
    document.title = `${title} · Vigencia`
  }, [title])
  return (
    <main className={styles['public']}>
      <p className={styles['product']} translate="no">
        {PRODUCT}
      </p>
      <h1>{title}</h1>
      {children}
    </main>
  )
}

/** A name is the same in every language. */
const PRODUCT = 'Vigencia'
