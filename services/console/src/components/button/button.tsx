import { useState } from 'react'
import { Button as AriaButton, type ButtonProps as AriaButtonProps } from 'react-aria-components/Button'
import styles from './button.module.css'

export interface ButtonProps extends Omit<AriaButtonProps, 'className' | 'style'> {
  /** The one act of a part is `primary`; what cannot be undone is `grave`; what stands in a row is `quiet`. */
  readonly kind?: 'primary' | 'plain' | 'quiet' | 'grave'
}

/** A button that goes off while it has the focus keeps it: else whoever pressed it by a key would stand nowhere. */
export function Button({ kind = 'plain', isDisabled = false, onPress, type = 'button', ...props }: ButtonProps) {
  const [isFocused, setFocused] = useState(false)
  const isHeld = isDisabled && isFocused
  // not `isPending` of react-aria: what it tells readers names this button, also once it is gone
  const acts = isHeld
    ? { 'aria-disabled': true, type: 'button' as const }
    : { type, ...(onPress !== undefined && { onPress }) }
  return (
    <AriaButton
      {...props}
      {...acts}
      isDisabled={isDisabled && !isFocused}
      onFocusChange={setFocused}
      className={`${styles['button']} ${styles[kind]}`}
    />
  )
}
