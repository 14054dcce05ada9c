import { expect, test } from 'vitest'
import { mergedFigures } from './merged-figures.ts'

const page = (worker: number, count: number) =>
  `# HELP requests How many\n# TYPE requests counter\nrequests{worker="${worker}",status="200"} ${count}\nrequests{worker="${worker}",status="404"} 1\n\n` +
  `# HELP idle With nothing to say\n# TYPE idle gauge\n`

test('figures of several workers are one page: each name once, with the lines of all below it', () => {
  expect(mergedFigures([page(1, 7), page(2, 9)])).toBe(
    '# HELP requests How many\n# TYPE requests counter\n' +
      'requests{worker="1",status="200"} 7\nrequests{worker="1",status="404"} 1\n' +
      'requests{worker="2",status="200"} 9\nrequests{worker="2",status="404"} 1\n\n' +
      '# HELP idle With nothing to say\n# TYPE idle gauge\n',
  )
})

test('a worker that says nothing leaves the page of the others as it is', () => {
  expect(mergedFigures([page(1, 7)])).toBe(page(1, 7))
  expect(mergedFigures([page(1, 7), '\n'])).toBe(page(1, 7))
})
