import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { ROOT } from '../markdown-files.ts'
import { figuresNamed, type Figure } from '../figures-named.ts'

export const RULES = readFileSync(join(ROOT, 'ops/prometheus/alerts.yml'), 'utf8')
export const BOARD = readFileSync(join(ROOT, 'ops/grafana/vigencia.json'), 'utf8')

/** The expression of each alert. */
export const ALERTS: ReadonlyMap<string, string> = new Map(
  [...RULES.matchAll(/- alert: (\w+)\n\s+expr: (.+)\n/g)].map(([, name, expr]) => [name as string, expr as string]),
)

/** Two looks at the figures of a service, one after the other. */
export interface Looks {
  readonly before: string
  readonly after: string
  readonly now: number
}

const COMPARED = /^(.+) ([<>]|==) (-?[\d. *]+)$/
const SUMMED = /^(?:sum|max|min) by \([\w, ]+\) \((.+)\)$/
const AGE = /^time\(\) - max\((\w+)\) > ([\d. *]+)$/
const SELECTED = /^(increase\()?(\w+)(?:\{(.*?)\})?(?:\[\w+\]\))?$/

/**
 * Whether an alert's expression holds, by the few forms that the alerts have: a figure or its increase between two looks,
 * summed or not, against a number. promtool evaluates all of PromQL, where it is.
 */
export function holds(expr: string, looks: Looks): boolean {
  return expr.split(' or ').some((one) => holdsOne(one, looks))
}

function holdsOne(expr: string, { before, after, now }: Looks): boolean {
  const age = AGE.exec(expr)
  if (age !== null) {
    const stamps = figuresNamed(after, age[1] as string).map(({ value }) => value)
    return stamps.length > 0 && now - Math.max(...stamps) > product(age[2] as string)
  }
  const [, compared = '', operator, number = ''] = COMPARED.exec(expr) ?? []
  const selected = SELECTED.exec(SUMMED.exec(compared)?.[1] ?? compared)
  if (selected === null) throw new Error(`no form of an alert: ${expr}`)
  const [, isIncrease, name = '', labels = ''] = selected
  const figures = (page: string) => figuresNamed(page, name).filter((figure) => fits(figure, labels))
  const sum = (page: string) => figures(page).reduce((all, { value }) => all + value, 0)
  const values = isIncrease === undefined ? figures(after).map(({ value }) => value) : [sum(after) - sum(before)]
  return values.some((value) => compare(value, operator as string, product(number)))
}

function fits({ labels }: Figure, wanted: string): boolean {
  return [...wanted.matchAll(/(\w+)(=~|!=|=)"([^"]*)"/g)].every(([, label = '', how, text = '']) => {
    const has = labels[label] ?? ''
    return how === '=~' ? new RegExp(`^(?:${text})$`).test(has) : (has === text) === (how === '=')
  })
}

function product(text: string): number {
  return text.split('*').reduce((all, part) => all * Number(part), 1)
}

function compare(value: number, operator: string, number: number): boolean {
  if (operator === '==') return value === number
  return operator === '>' ? value > number : value < number
}
