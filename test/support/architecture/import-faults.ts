import { file, type Planted } from './planted.ts'

/** What may be wrong with an import. */
export const IMPORT_FAULTS: readonly Planted[] = [
  [
    'imports run one way, from services to domain',
    'domain takes from contracts',
    [file('packages/domain/src/a.ts', "import { x } from '@vigencia/contracts/values/id.ts'")],
  ],
  [
    'imports run one way, from services to domain',
    'contracts take a type from database',
    [file('packages/contracts/src/a.ts', "import type { X } from '@vigencia/database/x.ts'")],
  ],
  [
    'imports run one way, from services to domain',
    'database takes from server, over lines',
    [file('packages/database/src/a.ts', 'import {', '  x,', "} from '@vigencia/server/x.ts'")],
  ],
  [
    'imports run one way, from services to domain',
    'server exports from a service',
    [file('packages/server/src/a.ts', "export { x } from '@vigencia/api/x.ts'"), file('services/api/src/x.ts')],
  ],
  [
    'imports run one way, from services to domain',
    'server loads a service',
    [
      file('packages/server/src/a.ts', "export const load = () => import('@vigencia/api/x.ts')"),
      file('services/api/src/x.ts'),
    ],
  ],
  [
    'imports run one way, from services to domain',
    'a service takes code of another',
    [file('services/snvs/src/a.ts', "import { x } from '@vigencia/api/x.ts'"), file('services/api/src/x.ts')],
  ],
  [
    'imports run one way, from services to domain',
    'the client takes code of a service',
    [file('packages/client/src/a.ts', "import { x } from '@vigencia/api/x.ts'"), file('services/api/src/x.ts')],
  ],
  [
    'imports run one way, from services to domain',
    'server takes from the client',
    [file('packages/server/src/a.ts', "import { x } from '@vigencia/client'")],
  ],
  [
    'imports run one way, from services to domain',
    'the console takes a rule of the domain',
    [file('services/console/src/a.tsx', "import { x } from '@vigencia/domain/x.ts'", 'export const a = <b>{x}</b>')],
  ],
  [
    'imports run one way, from services to domain',
    'a service takes from the console',
    [
      file('services/api/src/a.ts', "import type { X } from '@vigencia/console/x.ts'"),
      file('services/console/src/x.ts'),
    ],
  ],
  [
    'imports run one way, from services to domain',
    'a service takes from tooling',
    [file('services/api/src/a.ts', "import { x } from '@vigencia/tooling/x.ts'")],
  ],
  [
    'imports run one way, from services to domain',
    'a test takes from tooling',
    [file('test/a.test.ts', "import '@vigencia/tooling/x.ts'")],
  ],
  [
    'imports run one way, from services to domain',
    'tooling takes from the tests',
    [file('tooling/a.ts', "import { x } from '@vigencia/test/x.ts'")],
  ],
  [
    'another package is imported by its name',
    'a path leads out of its package',
    [file('services/api/src/a.ts', "import { x } from '../../../packages/domain/src/x.ts'")],
  ],
  [
    'another package is imported by its name',
    'a file without its ending',
    [file('services/api/src/a.ts', "import { x } from './x'")],
  ],
  [
    'domain imports only temporal-polyfill',
    'zod in a rule',
    [file('packages/domain/src/a.ts', "import { z } from 'zod'")],
  ],
  [
    'domain imports only temporal-polyfill',
    'node in a rule',
    [file('packages/domain/src/a.ts', "import { readFileSync } from 'node:fs'")],
  ],
  [
    'domain imports only temporal-polyfill',
    'vitest outside a test',
    [file('packages/domain/src/a.ts', "import { test } from 'vitest'")],
  ],
  [
    'imports make no circle',
    'three files in a circle',
    [
      file('test/a.ts', "import './b.ts'"),
      file('test/b.ts', "export { c } from './c.ts'"),
      file('test/c.ts', "export type X = import('./a.ts').X"),
    ],
  ],
  [
    'imports make no circle',
    'a circle through a name',
    [
      file('packages/domain/src/a.ts', "import '@vigencia/domain/b.ts'"),
      file('packages/domain/src/b.ts', "import type { A } from './a.ts'"),
    ],
  ],
  [
    'what runs imports nothing of the tests',
    'a use case that stands on test support',
    [file('services/api/src/a.ts', "import { makeTestApi } from './testing/test-api.ts'")],
  ],
  [
    'imports run one way, from services to domain',
    'spreadsheets take from domain',
    [file('packages/spreadsheets/src/a.ts', "import type { Day } from '@vigencia/domain/calendar/day.ts'")],
  ],
  [
    'imports run one way, from services to domain',
    'what reads TISS takes from what stores it',
    [file('packages/tiss/src/a.ts', "import { x } from '@vigencia/database/sql.ts'")],
  ],
  [
    'imports run one way, from services to domain',
    'database takes from spreadsheets',
    [file('packages/database/src/a.ts', "import { x } from '@vigencia/spreadsheets/read-rows.ts'")],
  ],
  [
    'imports run one way, from services to domain',
    'server takes from the embedded PostgreSQL',
    [file('packages/server/src/a.ts', "import { x } from '@vigencia/embedded-postgres/free-port.ts'")],
  ],
  [
    'imports run one way, from services to domain',
    'a service takes from the command line',
    [file('services/api/src/a.ts', "import type { X } from '@vigencia/cli/x.ts'"), file('services/cli/src/main.ts')],
  ],
  [
    'imports run one way, from services to domain',
    'what runs takes from the test tools',
    [file('services/api/src/a.ts', "import { x } from '@vigencia/testing/x.ts'")],
  ],
  [
    'no path leads out of its package',
    'a URL of a file of another package',
    [file('services/snvs/src/a.ts', "const here = new URL('../../api/src/main.ts', import.meta.url)")],
  ],
  [
    'no path leads out of its package',
    'a service that reads what lies at the root',
    [file('services/api/src/a.ts', "const here = new URL('../../../README.md', import.meta.url)")],
  ],
  [
    'no path leads out of its package',
    'a tool that reads the files of a package',
    [file('tooling/a/b.ts', "const here = new URL('../../packages/domain/README.md', import.meta.url)")],
  ],
  [
    'what is imported is written, not computed',
    'a variable names a module',
    [file('services/api/src/a.ts', 'export const load = (name: string) => import(name)')],
  ],
  [
    'what is imported is written, not computed',
    'a template names a module',
    [file('services/api/src/a.ts', 'export const load = (name: string) => import(`./${name}.ts`)')],
  ],
  [
    'folders make no circle',
    'two folders side by side',
    [
      file('services/cli/src/a/one.ts', "import '../b/two.ts'"),
      file('services/cli/src/b/two.ts', "import type { X } from './x/three.ts'"),
      file('services/cli/src/b/x/three.ts', "import '../../a/four.ts'"),
      file('services/cli/src/a/four.ts'),
    ],
  ],
  [
    'folders make no circle',
    'a folder and the files beside it',
    [
      file('packages/domain/src/a/one.ts', "import '../two.ts'"),
      file('packages/domain/src/two.ts'),
      file('packages/domain/src/three.ts', "import './a/one.ts'"),
    ],
  ],
  [
    'folders make no circle',
    'three folders, deep down, one of them by name',
    [
      file('services/cli/src/a/b/one.ts', "import '../c/two.ts'"),
      file('services/cli/src/a/c/two.ts', "import '../d/three.ts'"),
      file('services/cli/src/a/d/three.ts', "import '@vigencia/cli/a/b/four.ts'"),
      file('services/cli/src/a/b/four.ts'),
    ],
  ],
]
