import { Button as AriaButton, type ButtonProps as AriaButtonProps } from 'react-aria-components/Button'
import styles from './button.module.css'

export interface ButtonProps extends Omit<AriaButtonProps, 'className' | 'style'> {
  /** The one act of a part is `primary`; what cannot be undone is `grave`; what stands in a row is `quiet`. */
  readonly kind?: 'primary' | 'plain' | 'quiet' | 'grave'
}

export function Button({ kind = 'plain', ...props }: ButtonProps) {
  return <AriaButton {...props} className={`${styles['button']} ${styles[kind]}`} />
}
