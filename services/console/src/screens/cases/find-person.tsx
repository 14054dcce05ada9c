import { Trans, useLingui } from '@lingui/react/macro'
import { useMutation } from '@tanstack/react-query'
import { useState } from 'react'
import { snvs } from '../../api/vigencia.ts'
import { Button } from '../../components/button/button.tsx'
import { SidePanel } from '../../components/side-panel/side-panel.tsx'
import { Refused } from '../../components/states/refused.tsx'
import { TextField } from '../../components/text-field/text-field.tsx'
import { StateMark } from './state-mark.tsx'
import { useEventNames } from './use-event-names.ts'
import styles from './cases.module.css'

interface FindPersonProps {
  readonly onClose: () => void
  readonly onOpen: (caseId: string) => void
}

/**
 * The cases of one document. The number travels in the body of a request, and stands in no address, no storage and no
 * memory of what was read: it is gone with this panel.
 */
export function FindPerson({ onClose, onOpen }: FindPersonProps) {
  const { t } = useLingui()
  const [number, setNumber] = useState('')
  const { nameOf } = useEventNames()
  const find = useMutation({
    mutationFn: (document: string) => snvs.cases.list.query({ document, limit: 50 }),
    gcTime: 0,
  })
  const found = find.data?.items
  return (
    <SidePanel title={t`Find a person`} onClose={onClose}>
      <form
        className={styles['form']}
        autoComplete="off"
        onSubmit={(event) => {
          event.preventDefault()
          if (number.trim() !== '') find.mutate(number.trim())
        }}
      >
        <TextField
          label={t`Document number`}
          description={t`Of the person, or of who is in charge of them. It is kept nowhere.`}
          value={number}
          onChange={setNumber}
          autoFocus
          maxLength={15}
        />
        <Button type="submit" kind="primary" isDisabled={number.trim() === '' || find.isPending}>
          <Trans>Find</Trans>
        </Button>
      </form>
      <div aria-live="polite" className={styles['form']}>
        {find.error !== null && <Refused error={find.error} />}
        {found?.length === 0 && <p>{t`No case of this number is here.`}</p>}
        <ul className={styles['found']}>
          {found?.map((one) => (
            <li key={one.id}>
              <Button kind="quiet" onPress={() => onOpen(one.id)}>
                {one.source_reference} · {nameOf(one.event_id)}
              </Button>
              <StateMark state={one.state} />
            </li>
          ))}
        </ul>
      </div>
    </SidePanel>
  )
}
