import { Trans, useLingui } from '@lingui/react/macro'
import { Page } from '../../components/page/page.tsx'
import { Empty } from '../../components/states/empty.tsx'

export function PlansScreen() {
  const { t } = useLingui()
  return (
    <Page title={t`Plans`}>
      <Empty title={t`This screen is not here yet`}>
        <p>
          <Trans>It will show insurance plans, their lines and their catalogues.</Trans>
        </p>
      </Empty>
    </Page>
  )
}
