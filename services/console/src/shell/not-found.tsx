import { useLingui } from '@lingui/react/macro'
import { Link } from '@tanstack/react-router'
import { Empty } from '../components/states/empty.tsx'

export function NotFound() {
  const { t } = useLingui()
  return (
    <Empty title={t`There is no such page.`}>
      <Link to="/price">{t`Price on a date`}</Link>
    </Empty>
  )
}
