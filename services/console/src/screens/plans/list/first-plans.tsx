import { Trans, useLingui } from '@lingui/react/macro'
import { Link } from '@tanstack/react-router'
import { Empty } from '../../../components/states/empty.tsx'
import { useSession } from '../../../shell/session/session.ts'

/** What to do first; and to a clinic of another country, that nothing has to be done here. */
export function FirstPlans() {
  const { t } = useLingui()
  const { tenant } = useSession()
  return (
    <Empty title={t`There is no insurance plan that holds`}>
      {tenant.country !== 'PE' && (
        <p>
          <Trans>
            Plans of this kind are those of insurers in Peru, in soles and US dollars. A clinic elsewhere has nothing to
            do here, and its payers are under Agreements.
          </Trans>
        </p>
      )}
      <p>
        <Trans>
          A plan needs a guarantor, a contracting party and a payment category:{' '}
          <Link to="/plans" search={{ part: 'catalogues', catalogue: 'planContacts' }}>
            begin with the catalogues
          </Link>
          , then make the first plan or import a file of them.
        </Trans>
      </p>
    </Empty>
  )
}
