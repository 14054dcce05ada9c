/** What stands behind the `?`. It is taken out of the address, so that neither history nor a copied link holds it. */
export function takeAnswer(): string {
  const answer = location.search.slice(1)
  if (answer !== '') history.replaceState(history.state, '', location.pathname)
  return answer
}
