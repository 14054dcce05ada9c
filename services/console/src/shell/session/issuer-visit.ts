import { vigencia } from '../../api/vigencia.ts'

/** A way to the issuer and back. It lies in this tab alone, until the answer comes. */
interface IssuerVisit {
  readonly tenant: string
  readonly visit: string
  /** Where one was before. */
  readonly back: string
}

const VISIT = 'vigencia.visit'

/** Leaves the page for the issuer. Whoever takes up an invitation there sends what its link holds. */
export async function goToIssuer(tenant: string, invitation: string | null, back: string): Promise<void> {
  const begun = await vigencia.sessions.beginAtIssuer.query({ tenant_id: tenant, invitation, is_fresh: back !== '' })
  const visit: IssuerVisit = { tenant, visit: begun.visit, back }
  sessionStorage.setItem(VISIT, JSON.stringify(visit))
  location.assign(begun.address)
}

/** The visit that was begun here; null: none was, or its answer came before. */
export function takeVisit(): IssuerVisit | null {
  const stored = sessionStorage.getItem(VISIT)
  sessionStorage.removeItem(VISIT)
  return stored === null ? null : (JSON.parse(stored) as IssuerVisit)
}

/** The page as its address says it: what is seen stands there, and drafts stay in the tab. */
export function here(): string {
  return location.pathname + location.search
}
