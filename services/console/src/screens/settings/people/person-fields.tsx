import { useLingui } from '@lingui/react/macro'
import { scopesOfRoles, SCOPES_OF_ROLE, type Role } from '@vigencia/contracts/access/role.ts'
import { TextField } from '../../../components/text-field/text-field.tsx'
import { useSession } from '../../../shell/session/session.ts'
import { CheckList } from '../parts/check-list.tsx'
import { ROLE_WORDS } from './roles.ts'

/** A person as they are typed. They are personal, so no draft of them is kept. */
export interface TypedPerson {
  readonly name: string
  readonly email: string
  readonly roles: Role[]
}

export function isWhole({ name, email, roles }: TypedPerson): boolean {
  return name.trim() !== '' && email.includes('@') && roles.length > 0
}

interface PersonFieldsProps {
  readonly person: TypedPerson
  readonly onChange: (person: TypedPerson) => void
  readonly autoFocus?: boolean
}

export function PersonFields({ person, onChange, autoFocus = false }: PersonFieldsProps) {
  const { t, i18n } = useLingui()
  const { scopes } = useSession()
  const roles = Object.keys(SCOPES_OF_ROLE) as Role[]
  // nobody gives what they lack
  const mine = roles.filter((role) => scopesOfRoles([role]).every((scope) => scopes.includes(scope)))
  const shown = roles.filter((role) => mine.includes(role) || person.roles.includes(role))
  return (
    <>
      <TextField
        label={t`Name`}
        value={person.name}
        autoComplete="off"
        autoFocus={autoFocus}
        onChange={(name) => onChange({ ...person, name })}
      />
      <TextField
        label={t`E-mail`}
        type="email"
        autoComplete="off"
        description={t`They sign in with it.`}
        value={person.email}
        onChange={(email) => onChange({ ...person, email: email.trim() })}
      />
      <CheckList
        label={t`Roles: what they work as`}
        chosen={person.roles}
        onChange={(chosen) => onChange({ ...person, roles: chosen })}
        options={shown.map((id) => ({
          id,
          text: i18n._(ROLE_WORDS[id].name),
          detail: i18n._(ROLE_WORDS[id].does),
        }))}
      />
    </>
  )
}
