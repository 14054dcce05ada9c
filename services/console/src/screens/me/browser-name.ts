const BROWSERS = [
  ['Edge', /(?:Edg|EdgA|EdgiOS)\/(\d+)/],
  ['Firefox', /(?:Firefox|FxiOS)\/(\d+)/],
  ['Chrome', /(?:Chrome|CriOS)\/(\d+)/],
  ['Safari', /Version\/(\d+)/],
] as const

const SYSTEMS = [
  ['Windows', /Windows/],
  ['Android', /Android/],
  ['iPhone', /iPhone|iPad/],
  ['macOS', /Mac OS X/],
  ['Linux', /Linux/],
] as const

/** What a browser calls itself, as people know it: `Firefox 150, Windows`. Null where it said nothing. */
export function browserName(agent: string): string | null {
  if (agent === '') return null
  const browser = BROWSERS.flatMap(([name, pattern]) => {
    const version = pattern.exec(agent)?.[1]
    return version === undefined ? [] : [`${name} ${version}`]
  })[0]
  const system = SYSTEMS.find(([, pattern]) => pattern.test(agent))?.[0]
  return browser === undefined ? agent : [browser, system].filter((part) => part !== undefined).join(', ')
}
