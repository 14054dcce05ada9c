/** What a file says of people, as no other text does: tests look for it wherever nothing of a person may be. */
export interface SamplePerson {
  readonly name: string
  readonly card: string
  readonly cpf: string
  readonly registry: string
  readonly remark: string
}

export const SAMPLE_PERSON: SamplePerson = {
  name: 'Zqxjosé Inventado',
  card: '000111ZQXJ333',
  cpf: '390533447ZQXJ',
  registry: 'ZQXJ01',
  remark: 'Zqxjosé tem dor, sem mais',
}

/** The same for examples that people read. */
export const EXAMPLE_PERSON: SamplePerson = {
  name: 'José Inventado',
  card: '000111222333',
  cpf: '39053344705',
  registry: '000001',
  remark: 'sem mais',
}
