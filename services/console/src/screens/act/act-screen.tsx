import { Trans, useLingui } from '@lingui/react/macro'
import { Page } from '../../components/page/page.tsx'
import { Empty } from '../../components/states/empty.tsx'

export function ActScreen() {
  const { t } = useLingui()
  return (
    <Page title={t`Act`}>
      <Empty title={t`This screen is not here yet`}>
        <p>
          <Trans>It will price an act with its procedures, team and accommodation.</Trans>
        </p>
      </Empty>
    </Page>
  )
}
