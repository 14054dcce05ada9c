import { Trans, useLingui } from '@lingui/react/macro'
import { Page } from '../../components/page/page.tsx'
import { Empty } from '../../components/states/empty.tsx'

export function PriceScreen() {
  const { t } = useLingui()
  return (
    <Page title={t`Price on a date`}>
      <Empty title={t`This screen is not here yet`}>
        <p>
          <Trans>It will show the price of a procedure on a day, and why.</Trans>
        </p>
      </Empty>
    </Page>
  )
}
