import { useLingui } from '@lingui/react/macro'
import { useState } from 'react'
import { Button } from '../../components/button/button.tsx'
import { TextField } from '../../components/text-field/text-field.tsx'
import styles from './cases.module.css'
import { readFound, type Found } from './typed-resolution.ts'

interface ResolveLabReportProps {
  readonly isOff: boolean
  readonly onFound: (found: Found) => void
}

/** Somebody looked it up in SISA: its number there, or “no”. */
export function ResolveLabReport({ isOff, onFound }: ResolveLabReportProps) {
  const { t } = useLingui()
  const [text, setText] = useState('')
  const found = readFound(text)
  return (
    <form
      className={styles['form']}
      onSubmit={(event) => {
        event.preventDefault()
        if (found !== null) onFound(found)
      }}
    >
      <TextField
        label={t`Number in SISA, or “no”`}
        description={t`“no” sends it again. If SISA has it after all, it will stand there twice.`}
        value={text}
        onChange={setText}
        fault={text.trim() !== '' && found === null ? t`Write the number that SISA shows, or “no”.` : null}
      />
      <div className={styles['row']}>
        <Button type="submit" isDisabled={isOff || found === null}>
          {found?.resolution === 'was_not_sent' ? t`Send it again` : t`Say what was found`}
        </Button>
      </div>
    </form>
  )
}
