import { useLingui } from '@lingui/react/macro'
import type { Api } from '@vigencia/client'
import styles from '../parts/settings.module.css'
import { StateTag } from '../parts/state-tag.tsx'

/** What an issuer answered about itself, or why nobody can sign in there. */
export function IssuerAnswer({ answer: { fault, authorization_endpoint } }: { readonly answer: Api.IssuerCheck }) {
  const { t } = useLingui()
  const faults: Readonly<Record<NonNullable<typeof fault>, string>> = {
    silent: t`It gave no answer in time. Is the address right, and can this server reach it?`,
    certificate: t`Its certificate is not trusted: it is false, of another name, or over.`,
    elsewhere: t`It sends to another address. Write that one, if it is the issuer.`,
    too_large: t`Its answer is too large to be that of an issuer.`,
    not_an_issuer: t`What answers there is no issuer of OpenID Connect, or names another address as its own.`,
  }
  return (
    <p className={styles['answer']} role="status">
      <StateTag tone={fault === null ? 'good' : 'warn'}>{fault === null ? t`answers` : t`cannot be used`}</StateTag>{' '}
      {fault === null ? t`People sign in at ${authorization_endpoint}.` : faults[fault]}
    </p>
  )
}
