import { useLingui } from '@lingui/react/macro'
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { vigencia } from '../../../api/vigencia.ts'
import { Button } from '../../../components/button/button.tsx'
import { SidePanel } from '../../../components/side-panel/side-panel.tsx'
import { Loading } from '../../../components/states/loading.tsx'
import { Refused } from '../../../components/states/refused.tsx'
import { useOnline } from '../../../components/states/use-online.ts'
import { remark } from '../../../components/toast/toasts.ts'
import { useFormats } from '../../../formats/use-formats.ts'
import { Facts } from '../parts/facts.tsx'
import { GraveAct } from '../parts/grave-act.tsx'
import styles from '../parts/settings.module.css'
import { EditPerson } from './edit-person.tsx'
import { InvitationLink } from './invitation-link.tsx'
import { personOf, stateOf, type Person } from './people-queries.ts'
import { PersonStateTag } from './person-state.tsx'

interface PersonPanelProps {
  readonly id: string
  readonly onClose: () => void
}

export function PersonPanel({ id, onClose }: PersonPanelProps) {
  const { t } = useLingui()
  const { data, error, refetch } = useQuery(personOf(id))
  return (
    <SidePanel title={data?.name ?? t`Person`} onClose={onClose}>
      {error !== null ? (
        <Refused error={error} onAgain={() => void refetch()} />
      ) : data === undefined ? (
        <Loading rows={8} />
      ) : (
        <PersonOf person={data} />
      )}
    </SidePanel>
  )
}

function PersonOf({ person }: { readonly person: Person }) {
  const { t } = useLingui()
  const { instant } = useFormats()
  const isOnline = useOnline()
  const queries = useQueryClient()
  const [invitation, setInvitation] = useState<string | null>(null)
  const again = () => queries.invalidateQueries({ queryKey: ['people'] })
  const invite = useMutation({
    mutationFn: () => vigencia.people.reinvite.mutate({ person_id: person.id }),
    onSuccess: ({ invitation: path }) => {
      setInvitation(path)
      return again()
    },
  })
  const deactivation = useMutation({
    mutationFn: () => vigencia.people.deactivate.mutate({ person_id: person.id }),
    onSuccess: () => {
      remark(t`Deactivated: ${person.name}`)
      return again()
    },
  })
  const error = invite.error ?? deactivation.error
  const isOff = !isOnline || invite.isPending || deactivation.isPending
  return (
    <div className={styles['form']}>
      {error !== null && <Refused error={error} />}
      {invitation !== null && <InvitationLink path={invitation} />}
      <Facts
        facts={[
          [t`State`, <PersonStateTag key="state" state={stateOf(person)} />],
          [t`First invited`, instant(person.created_at)],
          ...(person.joined_at === null ? [] : [[t`Since`, instant(person.joined_at)] as const]),
          ...(person.invited_until === null ? [] : [[t`Invited until`, instant(person.invited_until)] as const]),
        ]}
      />
      {person.is_active && <EditPerson person={person} />}
      <div className={styles['acts']}>
        <Button isDisabled={isOff} onPress={() => invite.mutate()}>{t`Make a new invitation`}</Button>
      </div>
      {person.is_active && (
        <GraveAct
          label={t`Deactivate`}
          warning={t`Their sessions end within a second, and they sign in no more. What they did stays theirs. A new invitation takes them in again.`}
          isDisabled={isOff}
          onDo={() => deactivation.mutate()}
        />
      )}
    </div>
  )
}
