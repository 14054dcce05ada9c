const TENANT = 'vigencia.tenant'

/** The tenant in which somebody was last signed in here: whoever comes without an address is led to its sign-in. */
export function lastTenant(): string | null {
  return localStorage.getItem(TENANT)
}

export function rememberTenant(id: string): void {
  localStorage.setItem(TENANT, id)
}
