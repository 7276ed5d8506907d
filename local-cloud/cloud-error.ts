/** A failure the cloud answers with a code of its own (HTTP 200 and `{code, message}`, protocol §1). */
export class CloudError extends Error {
  override name = 'CloudError'

  constructor(
    readonly code: string,
    message: string,
  ) {
    super(message)
  }
}
