import { Trans, useLingui } from '@lingui/react/macro'
import { Page } from '../../components/page/page.tsx'
import { Empty } from '../../components/states/empty.tsx'

export function SettingsScreen() {
  const { t } = useLingui()
  return (
    <Page title={t`Settings`}>
      <Empty title={t`This screen is not here yet`}>
        <p>
          <Trans>It will show people, keys and the reporting desk.</Trans>
        </p>
      </Empty>
    </Page>
  )
}
