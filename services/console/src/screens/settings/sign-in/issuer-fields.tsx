import { useLingui } from '@lingui/react/macro'
import { TextField } from '../../../components/text-field/text-field.tsx'
import { useFormats } from '../../../formats/use-formats.ts'
import { Facts } from '../parts/facts.tsx'
import styles from '../parts/settings.module.css'
import type { Issuer, TypedIssuer } from './issuer-queries.ts'

interface IssuerFieldsProps {
  readonly issuer: Issuer | null
  readonly typed: TypedIssuer
  readonly secret: string
  readonly onChange: (part: Partial<TypedIssuer>) => void
  readonly onSecret: (secret: string) => void
}

export function IssuerFields({ issuer, typed, secret, onChange, onSecret }: IssuerFieldsProps) {
  const { t } = useLingui()
  const { instant } = useFormats()
  const isWrong = typed.issuer !== '' && !URL.canParse(typed.issuer)
  return (
    <div className={styles['columns']}>
      <section className={styles['group']}>
        <h2>{t`What the issuer says`}</h2>
        <TextField
          label={t`Issuer`}
          description={t`Its address as its tokens name it, such as https://login.example.org/clinic`}
          fault={isWrong ? t`Write an address that begins with https://.` : null}
          value={typed.issuer}
          onChange={(text) => onChange({ issuer: text.trim() })}
        />
        <TextField
          label={t`Client`}
          description={t`What the issuer calls this console`}
          value={typed.client_id}
          onChange={(text) => onChange({ client_id: text.trim() })}
        />
        <TextField
          label={t`Secret of the client`}
          description={t`It is sealed and never shown. It is typed anew with each change.`}
          type="password"
          autoComplete="off"
          value={secret}
          onChange={onSecret}
        />
      </section>
      <section className={styles['group']}>
        <h2>{t`What is registered there`}</h2>
        <Facts
          facts={[
            [
              t`It sends people back to`,
              <code key="callback">{issuer?.callback ?? `${location.origin}/app/signed-in`}</code>,
            ],
            ...(issuer === null ? [] : [[t`Last set`, instant(issuer.updated_at)] as const]),
          ]}
        />
      </section>
    </div>
  )
}
