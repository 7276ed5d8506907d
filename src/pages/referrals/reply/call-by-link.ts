import type { Input, Output, Procedure } from '@core/kit/contract'
import { call } from '@src/cloud/call'
import { readLink } from '@src/cloud/token'

/** Asks the server in the name of whoever holds the link of the letter that is open. */
export const callByLink = <P extends Procedure>(
  procedure: P,
  input: Input<P>,
  options: { key?: string } = {},
): Promise<Output<P>> => call(procedure, input, { ...options, link: readLink() })
