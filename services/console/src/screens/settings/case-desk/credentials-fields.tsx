import { useLingui } from '@lingui/react/macro'
import { TextField } from '../../../components/text-field/text-field.tsx'
import styles from '../parts/settings.module.css'
import { StateTag } from '../parts/state-tag.tsx'
import type { Desk } from './desk-queries.ts'

const KINDS = ['credentials', 'sample_credentials', 'result_credentials'] as const

type Kind = (typeof KINDS)[number]

/** Credentials as they are typed. They are in the memory of the page alone, and gone when they are saved. */
export type TypedCredentials = Readonly<Record<Kind, { readonly app_id: string; readonly app_key: string }>>

const NONE = { app_id: '', app_key: '' }

export const EMPTY_CREDENTIALS: TypedCredentials = {
  credentials: NONE,
  sample_credentials: NONE,
  result_credentials: NONE,
}

/** Those that were typed whole; the others stay as they are. */
export function sentCredentials(typed: TypedCredentials): Partial<TypedCredentials> {
  return Object.fromEntries(
    KINDS.filter((kind) => typed[kind].app_id !== '' && typed[kind].app_key !== '').map((kind) => [kind, typed[kind]]),
  )
}

interface CredentialsFieldsProps {
  readonly desk: Desk
  readonly typed: TypedCredentials
  readonly onChange: (typed: TypedCredentials) => void
}

export function CredentialsFields({ desk, typed, onChange }: CredentialsFieldsProps) {
  const { t } = useLingui()
  const kinds: readonly { kind: Kind; name: string; isSet: boolean; refused: string | null }[] = [
    { kind: 'credentials', name: t`For cases`, isSet: desk.has_credentials, refused: null },
    {
      kind: 'sample_credentials',
      name: t`For samples`,
      isSet: desk.has_sample_credentials,
      refused: desk.refused.samples,
    },
    {
      kind: 'result_credentials',
      name: t`For results`,
      isSet: desk.has_result_credentials,
      refused: desk.refused.results,
    },
  ]
  return (
    <section className={styles['group']}>
      <h2>{t`Credentials`}</h2>
      <p className={styles['intro']}>{t`They are sealed and never shown. Empty: those that are there stay.`}</p>
      {kinds.map(({ kind, name, isSet, refused }) => (
        <fieldset key={kind} className={styles['credentials']}>
          <legend>
            {name}{' '}
            <StateTag tone={refused !== null ? 'warn' : isSet ? 'good' : 'off'}>
              {refused !== null ? t`refused` : isSet ? t`set` : t`none`}
            </StateTag>
          </legend>
          <TextField
            label={t`Account (APP_ID)`}
            value={typed[kind].app_id}
            autoComplete="off"
            onChange={(text) => onChange({ ...typed, [kind]: { ...typed[kind], app_id: text.trim() } })}
          />
          <TextField
            label={t`Key (APP_KEY)`}
            type="password"
            value={typed[kind].app_key}
            autoComplete="off"
            onChange={(text) => onChange({ ...typed, [kind]: { ...typed[kind], app_key: text.trim() } })}
          />
        </fieldset>
      ))}
    </section>
  )
}
