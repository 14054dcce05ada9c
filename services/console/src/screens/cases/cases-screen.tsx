import { Trans, useLingui } from '@lingui/react/macro'
import { useQuery } from '@tanstack/react-query'
import { useNavigate, useSearch } from '@tanstack/react-router'
import { refusalOf, type Snvs } from '@vigencia/client'
import { useState } from 'react'
import { Button } from '../../components/button/button.tsx'
import { Page } from '../../components/page/page.tsx'
import { Empty } from '../../components/states/empty.tsx'
import { Loading } from '../../components/states/loading.tsx'
import { ReadOnly } from '../../components/states/read-only.tsx'
import { Refused } from '../../components/states/refused.tsx'
import { Tabs } from '../../components/tabs/tabs.tsx'
import { useFormats } from '../../formats/use-formats.ts'
import { useMay } from '../../shell/session/session.ts'
import { CaseList } from './case-list.tsx'
import { CasePanel } from './case-panel.tsx'
import { PART_NAMES, PAUSE_NAMES } from './case-words.ts'
import { figuresOfCases } from './cases-queries.ts'
import { FindPerson } from './find-person.tsx'
import { PARTS } from './parts-of-work.ts'
import styles from './cases.module.css'

export function CasesScreen() {
  const { t } = useLingui()
  const [isFinding, setFinding] = useState(false)
  const { case: caseId } = useSearch({ from: '/frame/cases' })
  const navigate = useNavigate({ from: '/cases' })
  const { data: figures, error, refetch } = useQuery(figuresOfCases)
  const isRun = refusalOf(error)?.code !== 'reporting_not_run'
  return (
    <Page
      title={t`Cases`}
      acts={
        figures !== undefined && (
          <Button onPress={() => setFinding(true)}>
            <Trans>Find a person</Trans>
          </Button>
        )
      }
    >
      {!isRun && <NotRun />}
      {isRun && error !== null && <Refused error={error} onAgain={() => void refetch()} />}
      {error === null && figures === undefined && <Loading rows={14} />}
      {figures !== undefined && <Work figures={figures} />}
      {isFinding && caseId === undefined && (
        <FindPerson
          onClose={() => setFinding(false)}
          onOpen={(id) => void navigate({ search: (before) => ({ ...before, case: id }) })}
        />
      )}
      {caseId !== undefined && figures !== undefined && (
        <CasePanel
          key={caseId}
          caseId={caseId}
          onClose={() => void navigate({ search: ({ case: _, ...before }) => before })}
        />
      )}
    </Page>
  )
}

function NotRun() {
  const { t } = useLingui()
  return (
    <Empty title={t`Cases are not reported from here`}>
      <p>
        <Trans>
          This installation runs no reporting service. Whoever runs it sets <code>SNVS_URL</code>.
        </Trans>
      </p>
    </Empty>
  )
}

function Work({ figures }: { readonly figures: Snvs.CaseFigures }) {
  const { t, i18n } = useLingui()
  const formats = useFormats()
  const navigate = useNavigate({ from: '/cases' })
  const { part: told, reason, event, older } = useSearch({ from: '/frame/cases' })
  const mayWrite = useMay('cases:write')
  const part = told ?? PARTS.find((one) => figures.parts[one].count > 0) ?? 'to_mend'
  const isNone = PARTS.every((one) => figures.parts[one].count === 0)
  if (isNone)
    return (
      <Empty title={t`No case has been reported yet`}>
        <p>
          <Trans>
            Your clinic's own program reports cases, or the command <code>vigencia report</code>. They come here by
            themselves.
          </Trans>
        </p>
      </Empty>
    )
  const titleOf = (one: (typeof PARTS)[number]) =>
    `${i18n._(PART_NAMES[one])} ${formats.count(figures.parts[one].count)}`
  return (
    <>
      {!mayWrite && <ReadOnly scope="cases:write" />}
      <Paused figures={figures} />
      <Tabs
        label={t`Parts of the work`}
        selected={part}
        onSelect={(id) => void navigate({ search: { part: PARTS.find((one) => one === id) } })}
        parts={PARTS.map((id) => ({
          id,
          title: titleOf(id),
          content: () => <CaseList key={id} seen={{ part: id, reason, event, older }} figures={figures.parts[id]} />,
        }))}
      />
    </>
  )
}

function Paused({ figures: { paused_because, paused_at } }: { readonly figures: Snvs.CaseFigures }) {
  const { i18n } = useLingui()
  const formats = useFormats()
  if (paused_because === null) return null
  const [since, why] = [paused_at === null ? '' : formats.instant(paused_at), i18n._(PAUSE_NAMES[paused_because])]
  return (
    <p className={styles['paused']} role="status">
      <Trans>
        Nothing is sent since {since}: {why}. An administrator releases the queue.
      </Trans>
    </p>
  )
}
