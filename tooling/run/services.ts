/** Every service that `npm start` runs, in the order in which they are named. */
export const SERVICES = [
  { name: 'api', main: 'services/api/src/main.ts' },
  { name: 'snvs', main: 'services/snvs/src/main.ts' },
  { name: 'ws400', main: 'services/ws400/src/main.ts' },
] as const

/** The service of a name. */
export function serviceNamed(name: (typeof SERVICES)[number]['name']): ServiceProgram {
  return SERVICES.find((service) => service.name === name) as ServiceProgram
}

/** A program that `npm start` runs. */
export interface ServiceProgram {
  readonly name: string
  readonly main: string
}
