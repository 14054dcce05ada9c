import { Trans, useLingui } from '@lingui/react/macro'
import { Page } from '../../components/page/page.tsx'
import { Empty } from '../../components/states/empty.tsx'

export function PeriodScreen() {
  const { t } = useLingui()
  return (
    <Page title={t`Period`}>
      <Empty title={t`This screen is not here yet`}>
        <p>
          <Trans>It will show the terms and the prices of a period.</Trans>
        </p>
      </Empty>
    </Page>
  )
}
