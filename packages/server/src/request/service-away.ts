/** Another service, to which a request was to be passed on, took nothing of it. Its message is for the caller. */
export class ServiceAway extends Error {
  constructor(detail: string, cause: unknown) {
    super(detail, { cause })
    this.name = 'ServiceAway'
  }
}
