import { Trans, useLingui } from '@lingui/react/macro'
import { Page } from '../../components/page/page.tsx'
import { Empty } from '../../components/states/empty.tsx'

export function AgreementsScreen() {
  const { t } = useLingui()
  return (
    <Page title={t`Agreements`}>
      <Empty title={t`This screen is not here yet`}>
        <p>
          <Trans>It will show each agreement in time.</Trans>
        </p>
      </Empty>
    </Page>
  )
}
