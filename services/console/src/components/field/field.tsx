import type { ReactNode } from 'react'
import { Label } from 'react-aria-components/Label'
import { Text } from 'react-aria-components/Text'
import styles from './field.module.css'

export interface FieldWords {
  readonly label: string
  /** What the field is for, in a sentence; a fault takes its place. */
  readonly description?: string | undefined
  /** What is wrong with what was typed. */
  readonly fault?: string | null | undefined
}

/** Label, control and what is said of it: the same for every field of react-aria. */
export function FieldParts({ label, description, fault, children }: FieldWords & { readonly children: ReactNode }) {
  const text = fault ?? description
  return (
    <>
      <Label className={styles['label'] ?? ''}>{label}</Label>
      {children}
      {text !== undefined && text !== null && (
        <Text slot="description" className={styles[typeof fault === 'string' ? 'fault' : 'description'] ?? ''}>
          {text}
        </Text>
      )}
    </>
  )
}
