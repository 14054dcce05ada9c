import { useLingui } from '@lingui/react/macro'
import { useState } from 'react'
import { Button } from '../../../components/button/button.tsx'
import styles from './settings.module.css'

export interface GraveActProps {
  readonly label: string
  /** What will happen, said before it does. */
  readonly warning: string
  readonly isDisabled?: boolean
  readonly onDo: () => void
}

/** An act that cannot be undone: it asks in its own place, and says what will happen. */
export function GraveAct({ label, warning, isDisabled = false, onDo }: GraveActProps) {
  const { t } = useLingui()
  const [isOpen, setOpen] = useState(false)
  if (!isOpen)
    return (
      <div className={styles['act']}>
        <Button kind="grave" isDisabled={isDisabled} onPress={() => setOpen(true)}>
          {label}
        </Button>
      </div>
    )
  return (
    <div className={styles['grave']} role="alert">
      <p>{warning}</p>
      <div className={styles['acts']}>
        <Button
          kind="grave"
          autoFocus
          isDisabled={isDisabled}
          onPress={() => {
            setOpen(false)
            onDo()
          }}
        >
          {label}
        </Button>
        <Button onPress={() => setOpen(false)}>{t`Leave it`}</Button>
      </div>
    </div>
  )
}
