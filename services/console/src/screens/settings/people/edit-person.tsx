import { useLingui } from '@lingui/react/macro'
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { vigencia } from '../../../api/vigencia.ts'
import { Button } from '../../../components/button/button.tsx'
import { isStale, mustBeAsRead } from '../../../components/stale/is-stale.ts'
import { Stale } from '../../../components/stale/stale.tsx'
import { Refused } from '../../../components/states/refused.tsx'
import { useOnline } from '../../../components/states/use-online.ts'
import { remark } from '../../../components/toast/toasts.ts'
import { Facts } from '../parts/facts.tsx'
import styles from '../parts/settings.module.css'
import { personOf, type Person } from './people-queries.ts'
import { isWhole, PersonFields, type TypedPerson } from './person-fields.tsx'
import { ROLE_WORDS } from './roles.ts'

const typedOf = ({ name, email, roles }: Person): TypedPerson => ({ name, email, roles: [...roles] })

/** Name, address and roles of somebody. What is typed is of a person, so no draft of it is kept. */
export function EditPerson({ person }: { readonly person: Person }) {
  const { t } = useLingui()
  const isOnline = useOnline()
  const queries = useQueryClient()
  const stands = typedOf(person)
  const [edit, setEdit] = useState<{ readonly typed: TypedPerson; readonly read: TypedPerson } | null>(null)
  const { typed, read } = edit ?? { typed: stands, read: stands }
  const readAgain = () => queries.fetchQuery({ ...personOf(person.id), staleTime: 0 })
  const save = useMutation({
    mutationFn: async () => {
      await mustBeAsRead(read, async () => typedOf(await readAgain()))
      return vigencia.people.update.mutate({ person_id: person.id, ...typed })
    },
    gcTime: 0,
    onSuccess: () => {
      setEdit(null)
      remark(t`Saved`)
      return queries.invalidateQueries({ queryKey: ['people'] })
    },
  })
  const isOutdated = isStale(save.error)
  return (
    <section className={styles['group']}>
      <PersonFields person={typed} onChange={(next) => setEdit({ typed: next, read })} />
      {isOutdated ? (
        <Stale
          log={{ of: 'tenant' }}
          theirs={<TypedFacts typed={stands} />}
          yours={<TypedFacts typed={typed} />}
          onTakeTheirs={() => {
            setEdit(null)
            save.reset()
          }}
          onKeepYours={() => {
            setEdit({ typed, read: stands })
            save.reset()
          }}
        />
      ) : (
        save.error !== null && <Refused error={save.error} />
      )}
      <div className={styles['acts']}>
        <Button
          kind="primary"
          isDisabled={!isOnline || save.isPending || isOutdated || edit === null || !isWhole(typed)}
          onPress={() => save.mutate()}
        >
          {t`Save`}
        </Button>
      </div>
      <p className={styles['intro']}>{t`Where roles change, their sessions end, and they sign in anew.`}</p>
    </section>
  )
}

function TypedFacts({ typed: { name, email, roles } }: { readonly typed: TypedPerson }) {
  const { t, i18n } = useLingui()
  return (
    <Facts
      facts={[
        [t`Name`, name],
        [t`E-mail`, email],
        [t`Roles: what they work as`, roles.map((role) => i18n._(ROLE_WORDS[role].name)).join(', ')],
      ]}
    />
  )
}
