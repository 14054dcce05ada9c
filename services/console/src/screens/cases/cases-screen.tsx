import { Trans, useLingui } from '@lingui/react/macro'
import { Page } from '../../components/page/page.tsx'
import { Empty } from '../../components/states/empty.tsx'

export function CasesScreen() {
  const { t } = useLingui()
  return (
    <Page title={t`Cases`}>
      <Empty title={t`This screen is not here yet`}>
        <p>
          <Trans>It will show cases to mend, in doubt, queued and reported.</Trans>
        </p>
      </Empty>
    </Page>
  )
}
