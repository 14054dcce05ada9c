import { Trans, useLingui } from '@lingui/react/macro'
import { useSearch } from '@tanstack/react-router'
import { useState } from 'react'
import { isVerified } from '../../api/change-logs.ts'
import { Button } from '../../components/button/button.tsx'
import { Page } from '../../components/page/page.tsx'
import { Empty } from '../../components/states/empty.tsx'
import { Refused } from '../../components/states/refused.tsx'
import { useOnline } from '../../components/states/use-online.ts'
import { useMay } from '../../shell/session/session.ts'
import { EntryGrid } from './entry-grid.tsx'
import { EntryPanel } from './entry-panel.tsx'
import { LogFilters } from './log-filters.tsx'
import { isChosen, logIn, SCOPE_OF_LOG } from './log-search.ts'
import { useExport } from './use-export.ts'
import { VerifiedLog } from './verified-log.tsx'

/** Who changed what, when and by which way; and whether the chain of it all holds. */
export function LogScreen() {
  const { t } = useLingui()
  const search = useSearch({ from: '/frame/log' })
  const isOnline = useOnline()
  const { download, isPending, error } = useExport(search)
  const [isVerifying, setVerifying] = useState(false)
  const scope = SCOPE_OF_LOG[search.of ?? 'agreement']
  const may = useMay(scope)
  const isReady = isChosen(search) && may
  const acts = (
    <>
      {isVerified(search) && (
        <Button isDisabled={!isReady || !isOnline} onPress={() => setVerifying(true)}>{t`Verify the chain`}</Button>
      )}
      <Button isDisabled={!isReady || !isOnline || isPending} onPress={download}>
        {isPending ? t`Exporting…` : t`Export`}
      </Button>
    </>
  )
  return (
    <Page title={t`Change log`} acts={acts}>
      <LogFilters />
      {error !== null && <Refused error={error} onAgain={download} />}
      {!may && (
        <Empty title={t`Your roles do not show this log`}>
          <p>
            <Trans>
              It needs the scope <code>{scope}</code>. An administrator gives roles.
            </Trans>
          </p>
        </Empty>
      )}
      {may && !isChosen(search) && (
        <Empty title={t`Choose first whose log it is`}>
          <p>
            <Trans>
              Each agreement, price table and case has a log of its own. Insurance plans share one, and so do the
              settings.
            </Trans>
          </p>
        </Empty>
      )}
      {isReady && isVerifying && isVerified(search) && (
        <VerifiedLog key={JSON.stringify(logIn(search))} search={search} />
      )}
      {isReady && <EntryGrid search={search} />}
      {isReady && search.entry !== undefined && <EntryPanel search={search} revision={search.entry} />}
    </Page>
  )
}
