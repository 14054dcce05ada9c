import { Trans, useLingui } from '@lingui/react/macro'
import { Page } from '../../components/page/page.tsx'
import { Empty } from '../../components/states/empty.tsx'

export function LogScreen() {
  const { t } = useLingui()
  return (
    <Page title={t`Change log`}>
      <Empty title={t`This screen is not here yet`}>
        <p>
          <Trans>It will tell who changed what, and when.</Trans>
        </p>
      </Empty>
    </Page>
  )
}
