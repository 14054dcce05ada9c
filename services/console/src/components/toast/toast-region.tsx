import { useSyncExternalStore } from 'react'
import styles from './toast-region.module.css'
import { toastStore } from './toasts.ts'

export function ToastRegion() {
  const toasts = useSyncExternalStore(toastStore.subscribe, toastStore.current)
  return (
    <div className={`${styles['region']} not-printed`} role="status" aria-live="polite">
      {toasts.map(({ id, text }) => (
        <p key={id} className={styles['toast']}>
          {text}
        </p>
      ))}
    </div>
  )
}
