import { useLingui } from '@lingui/react/macro'
import { useId } from 'react'
import { Button } from '../../../components/button/button.tsx'
import { remark } from '../../../components/toast/toasts.ts'
import styles from './settings.module.css'

export interface OnceShownProps {
  readonly label: string
  /** What it is for, and that it is not shown again. */
  readonly text: string
  readonly secret: string
}

/** A secret that an answer held: it is on the page until the panel is closed, and nowhere else. */
export function OnceShown({ label, text, secret }: OnceShownProps) {
  const { t } = useLingui()
  const id = useId()
  const copy = async () => {
    await navigator.clipboard.writeText(secret)
    remark(t`Copied`)
  }
  return (
    <section className={styles['once']} aria-labelledby={id}>
      <h3 id={id}>{label}</h3>
      <output className={styles['secret']}>{secret}</output>
      <p>{text}</p>
      <Button kind="primary" onPress={() => void copy()}>{t`Copy`}</Button>
    </section>
  )
}
