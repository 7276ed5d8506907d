/** Nothing, or nothing complete, came back. `code` is shown at the desk. */
export class Unsent extends Error {
  override name = 'Unsent'

  constructor(
    readonly code: string,
    options?: ErrorOptions,
  ) {
    super(code, options)
  }
}
