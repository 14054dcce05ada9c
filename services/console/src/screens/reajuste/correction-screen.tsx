import { Trans, useLingui } from '@lingui/react/macro'
import { Page } from '../../components/page/page.tsx'
import { Empty } from '../../components/states/empty.tsx'

export function CorrectionScreen() {
  const { t } = useLingui()
  return (
    <Page title={t`Correction`}>
      <Empty title={t`This screen is not here yet`}>
        <p>
          <Trans>It will show what a correction changes, before it is carried out.</Trans>
        </p>
      </Empty>
    </Page>
  )
}
