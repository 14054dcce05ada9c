import { foldersMakeNoCircle, importsMakeNoCircle } from './cycle-rules.ts'
import * as imports from './import-rules.ts'
import { barrelsAreDeclared, exportsHaveNames, namesSayWhat } from './name-rules.ts'
import { contractsHoldNoState, domainIsPure, nobodyUsesDate } from './purity-rules.ts'
import type { Rule } from './rule.ts'
import { wordsAreTheFields } from './word-rules.ts'
import { filesAreShort, surfacesAreSmall } from './size-rules.ts'

/** Every rule that a list of files can show, by what it holds. */
export const ARCHITECTURE_RULES = {
  'imports run one way, from services to domain': imports.importsRunOneWay,
  'another package is imported by its name': imports.packagesAreNamed,
  'no path leads out of its package': imports.pathsStayInside,
  'what is imported is written, not computed': imports.importsAreWritten,
  'domain imports only temporal-polyfill': imports.domainImportsNothing,
  'what runs imports nothing of the tests': imports.testsStayOutside,
  'imports make no circle': importsMakeNoCircle,
  'folders make no circle': foldersMakeNoCircle,
  'domain has no clock, environment, chance or promise': domainIsPure,
  'nobody uses Date': nobodyUsesDate,
  'contracts hold no state': contractsHoldNoState,
  'no file is longer than 300 lines': filesAreShort,
  'tRPC, REST and OpenAPI stay small': surfacesAreSmall,
  'names say what is in a file, in kebab-case': namesSayWhat,
  "names are the field's words": wordsAreTheFields,
  'exports have names': exportsHaveNames,
  'only the entries of the contracts collect what others export': barrelsAreDeclared,
} as const satisfies Readonly<Record<string, Rule>>
