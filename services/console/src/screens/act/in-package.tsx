import { Trans } from '@lingui/react/macro'
import type { Api } from '@vigencia/client'
import { useFormats } from '../../formats/use-formats.ts'
import styles from './act.module.css'

/** What of a line a package of the act includes: it is priced there. */
export function InPackage({ line: { in_package } }: { readonly line: Api.ActLine }) {
  const formats = useFormats()
  if (in_package === undefined) return null
  return (
    <p className={styles['included']}>
      <Trans>
        Included in the package of line {in_package.line}: {formats.count(in_package.quantity)}
      </Trans>
    </p>
  )
}
