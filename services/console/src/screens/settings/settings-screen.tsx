import { useLingui } from '@lingui/react/macro'
import { Link, useNavigate, useParams } from '@tanstack/react-router'
import type { ReactNode } from 'react'
import type { Scope } from '@vigencia/contracts/access/scope.ts'
import { Page } from '../../components/page/page.tsx'
import { Tabs } from '../../components/tabs/tabs.tsx'
import { useSession } from '../../shell/session/session.ts'
import { CodesPart } from './codes/codes-part.tsx'
import { ReportingPart } from './case-desk/reporting-part.tsx'
import { KeysPart } from './keys/keys-part.tsx'
import { NeedsScope } from './parts/needs-scope.tsx'
import { QueuePart } from './case-desk/queue-part.tsx'
import { PeoplePart } from './people/people-part.tsx'
import { RefusalsPart } from './refusals/refusals-part.tsx'
import { PARTS, type Part } from './parts/settings-search.ts'
import { SignInPart } from './sign-in/sign-in-part.tsx'
import { WebhooksPart } from './webhooks/webhooks-part.tsx'

interface PartOfPage {
  readonly title: string
  readonly scope: Scope
  readonly content: () => ReactNode
}

/** Who works here, what calls, and how cases are reported. */
export function SettingsScreen() {
  const { t } = useLingui()
  const { part: wanted } = useParams({ strict: false })
  const navigate = useNavigate()
  const { scopes } = useSession()
  const parts: Partial<Record<Part, PartOfPage>> = {
    people: { title: t`People`, scope: 'admin', content: () => <PeoplePart /> },
    'sign-in': { title: t`Signing in`, scope: 'settings:read', content: () => <SignInPart /> },
    keys: { title: t`API keys`, scope: 'settings:read', content: () => <KeysPart /> },
    reporting: { title: t`Reporting desk`, scope: 'admin', content: () => <ReportingPart /> },
    queue: { title: t`Queue`, scope: 'admin', content: () => <QueuePart /> },
    codes: { title: t`Registry codes`, scope: 'cases:read', content: () => <CodesPart /> },
    refusals: { title: t`Refused requests`, scope: 'settings:read', content: () => <RefusalsPart /> },
    webhooks: { title: t`Webhooks`, scope: 'admin', content: () => <WebhooksPart /> },
  }
  const shown = PARTS.flatMap((id) => (parts[id] === undefined ? [] : [{ id, ...parts[id] }]))
  const may = (scope: Scope) => scopes.includes(scope)
  const selected = shown.find(({ id }) => id === wanted) ?? shown.find(({ scope }) => may(scope)) ?? shown[0]
  return (
    <Page
      title={t`Settings`}
      acts={may('settings:read') && <Link to="/log" search={{ of: 'tenant' }}>{t`Change log`}</Link>}
    >
      <Tabs
        label={t`Settings`}
        selected={selected?.id ?? ''}
        onSelect={(id) => void navigate({ to: '/settings/$part', params: { part: id } })}
        parts={shown.map(({ id, title, scope, content }) => ({
          id,
          title,
          content: () => (may(scope) ? content() : <NeedsScope scope={scope} />),
        }))}
      />
    </Page>
  )
}
