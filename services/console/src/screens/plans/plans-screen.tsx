import { useLingui } from '@lingui/react/macro'
import { Link, useNavigate, useSearch } from '@tanstack/react-router'
import { Page } from '../../components/page/page.tsx'
import { Tabs } from '../../components/tabs/tabs.tsx'
import { CataloguesPart } from './catalogues/catalogues-part.tsx'
import { CoveragePart } from './coverage/coverage-part.tsx'
import { PlansPart } from './list/plans-part.tsx'
import { RegulatorPart } from './regulator/regulator-part.tsx'

/** Insurance plans: which there are, what they cover, what prices them, and what the regulator asks of them. */
export function PlansScreen() {
  const { t } = useLingui()
  const navigate = useNavigate()
  const { part = 'plans', on, plan, benefit } = useSearch({ from: '/frame/plans' })
  return (
    <Page title={t`Plans`} acts={<Link to="/log" search={{ of: 'plans' }}>{t`Change log`}</Link>}>
      <Tabs
        label={t`Parts of the plans`}
        selected={part}
        onSelect={(id) =>
          void navigate({ to: '/plans', search: { part: id as typeof part, on, plan, benefit }, replace: true })
        }
        parts={[
          { id: 'plans', title: t`Plans`, content: () => <PlansPart /> },
          { id: 'coverage', title: t`What a plan covers`, content: () => <CoveragePart /> },
          { id: 'catalogues', title: t`Catalogues`, content: () => <CataloguesPart /> },
          { id: 'regulator', title: t`Regulator's list`, content: () => <RegulatorPart /> },
        ]}
      />
    </Page>
  )
}
