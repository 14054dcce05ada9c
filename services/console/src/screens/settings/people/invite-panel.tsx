import { useLingui } from '@lingui/react/macro'
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { vigencia } from '../../../api/vigencia.ts'
import { Button } from '../../../components/button/button.tsx'
import { SidePanel } from '../../../components/side-panel/side-panel.tsx'
import { Refused } from '../../../components/states/refused.tsx'
import { useOnline } from '../../../components/states/use-online.ts'
import styles from '../parts/settings.module.css'
import { InvitationLink } from './invitation-link.tsx'
import { isWhole, PersonFields, type TypedPerson } from './person-fields.tsx'

export function InvitePanel({ onClose }: { readonly onClose: () => void }) {
  const { t } = useLingui()
  const isOnline = useOnline()
  const queries = useQueryClient()
  const [person, setPerson] = useState<TypedPerson>({ name: '', email: '', roles: [] })
  const { mutate, data, error, isPending } = useMutation({
    mutationFn: () => vigencia.people.invite.mutate(person),
    onSuccess: () => queries.invalidateQueries({ queryKey: ['people'] }),
  })
  if (data !== undefined)
    return (
      <SidePanel title={data.name} onClose={onClose} acts={<Button onPress={onClose}>{t`I have kept it`}</Button>}>
        <InvitationLink path={data.invitation} />
      </SidePanel>
    )
  return (
    <SidePanel
      title={t`Invite somebody`}
      onClose={onClose}
      acts={
        <Button kind="primary" isDisabled={!isWhole(person) || !isOnline || isPending} onPress={() => mutate()}>
          {t`Make the invitation`}
        </Button>
      }
    >
      <div className={styles['form']}>
        {error !== null && <Refused error={error} />}
        <PersonFields person={person} onChange={setPerson} autoFocus />
      </div>
    </SidePanel>
  )
}
