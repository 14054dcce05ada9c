import { Trans, useLingui } from '@lingui/react/macro'
import { Page } from '../../components/page/page.tsx'
import { Empty } from '../../components/states/empty.tsx'

export function AccountsScreen() {
  const { t } = useLingui()
  return (
    <Page title={t`Accounts`}>
      <Empty title={t`This screen is not here yet`}>
        <p>
          <Trans>It will read accounts of payers, and say what was not paid.</Trans>
        </p>
      </Empty>
    </Page>
  )
}
