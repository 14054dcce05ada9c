import type { NounName } from './noun-names.ts'

/** Every sentence of the command line itself. A locale that lacks one does not compile. */
export interface Messages {
  readonly usage: string
  readonly nounAndVerb: string
  readonly verb: string
  readonly arguments: string
  readonly options: string
  readonly commands: string
  readonly groups: Readonly<Record<Group, string>>
  /** What each noun is, in a line. */
  readonly nouns: Readonly<Record<NounName, string>>
  /** What the program is, above the list of nouns. */
  readonly program: string
  /** Below the list of nouns. */
  readonly howToAsk: string
  readonly json: string
  readonly help: string
  readonly version: string
  readonly readsLine: (what: string) => string

  readonly nothingToDo: string
  readonly noVerb: (noun: string) => string
  readonly noSuchNoun: (noun: string) => string
  readonly noSuchVerb: (noun: string, verb: string) => string
  readonly didYouMean: (names: string) => string
  readonly noSuchOption: (option: string) => string
  /** Where the help is, behind a sentence about wrong words. */
  readonly seeHelp: (command: string) => string
  readonly optionTakesNothing: (option: string) => string
  readonly argumentMissing: (name: string) => string
  readonly optionMissing: (name: string) => string
  readonly optionEmpty: (name: string) => string
  readonly valueMissing: (option: string) => string
  readonly notOneOf: (option: string, words: readonly string[], value: string) => string
  readonly tooManyWords: string
  readonly readFromInput: (what: string) => string
  readonly notWhole: (option: string, value: string) => string
  readonly notNumber: (option: string, value: string) => string
  readonly notJson: (option: string) => string
  readonly notTogether: (one: string, other: string) => string
  readonly providedTwice: (name: string) => string

  readonly from: string
  readonly replace: string
  readonly all: string
  readonly limit: string
  readonly yes: string
  readonly ifMatch: string
  readonly idempotencyKey: string
  readonly file: string
  readonly toFile: string
  readonly moreRows: (shown: number, total: number) => string
  readonly areYouSure: string
  readonly nobodyToAsk: string
  readonly notDone: string
  readonly done: string
  readonly none: string
  readonly fieldMissing: (name: string) => string
}

/** Nouns that are used together stand together. */
export type Group = 'agreements' | 'prices' | 'plans' | 'cases' | 'access' | 'running'
