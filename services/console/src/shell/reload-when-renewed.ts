const KEY = 'vigencia.reloaded'
const ONCE_IN = 60_000

/** A newer console was put in place of the one on this page, so a part of it is gone. The page is loaded anew, once. */
export function reloadWhenRenewed(): void {
  addEventListener('vite:preloadError', (event) => {
    const last = Number(sessionStorage.getItem(KEY) ?? '0')
    const now = performance.timeOrigin + performance.now()
    if (!navigator.onLine || now - last < ONCE_IN) return
    sessionStorage.setItem(KEY, String(now))
    event.preventDefault()
    location.reload()
  })
}
