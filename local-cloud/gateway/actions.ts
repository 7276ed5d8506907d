import { CloudError } from '../cloud-error'
import type { LocalDatabase } from '../database/types'
import { throughFunction } from '../functions/identity'
import type { FunctionsRuntime } from '../functions/runtime'
import { callOpenApi, type OpenApiDeps } from '../openapi/open-api'
import type { StorageActions, StorageDeps } from '../storage/storage-actions'

export type Body = Record<string, unknown>

export interface ActionDeps {
  database: LocalDatabase
  runtime: () => FunctionsRuntime
  storage: StorageActions
  storageDeps: StorageDeps
  openApi: OpenApiDeps
  print: (line: string) => void
}

/** functions.invokeFunction: the callee sees the person of the calling function, a longer chain. */
async function invokeFunction(body: Body, sourceHeader: string, { runtime }: ActionDeps) {
  const { function_name, request_data, wxCloudApiToken } = body
  const functions = runtime()
  const caller = functions.tokens.identityOf(wxCloudApiToken)
  const identity = throughFunction(caller, sourceHeader)
  const event = typeof request_data === 'string' ? request_data : '{}'
  const response_data = await functions.invoke(String(function_name), event, identity)
  return { response_data }
}

/** wx.api (cloud.callOpenAPI): the same platform calls, JSON in and out. */
async function wxApi({ apiName, requestData }: Body, { openApi }: ActionDeps) {
  const given = typeof requestData === 'string' ? JSON.parse(requestData) : requestData
  const reply = await callOpenApi(String(apiName), (given ?? {}) as Body, openApi)
  if ('json' in reply) return { responseData: JSON.stringify(reply.json) }
  if ('bytes' in reply) return { responseData: reply.bytes.toString('base64') }
  throw new CloudError('INVALID_PARAM', `API ${String(apiName)} not found (${reply.errorCode})`)
}

/** One JSON action of the admin protocol (§3); throws CloudError for what the cloud refuses. */
export async function handleAction(
  body: Body,
  sourceHeader: string,
  deps: ActionDeps,
): Promise<object> {
  const action = String(body.action ?? '')
  if (action.startsWith('database.')) return deps.database.handle(action, body)
  if (action.startsWith('storage.')) return { data: await deps.storage.handle(action, body) }
  if (action === 'functions.invokeFunction') {
    return { data: await invokeFunction(body, sourceHeader, deps) }
  }
  if (action === 'wx.api') return { data: await wxApi(body, deps) }
  throw new CloudError('INVALID_PARAM', `the local cloud does not know the action "${action}"`)
}
