/** The token behind the `#`. It is taken out of the address, so that neither history nor a copied link holds it. */
export function takeToken(): string {
  const token = decodeURIComponent(location.hash.slice(1))
  if (token !== '') history.replaceState(history.state, '', location.pathname)
  return token
}
