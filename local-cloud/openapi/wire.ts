import { parse } from 'protobufjs'

/** The messages of wx.openApi (protocol §5), numbers as the SDK's own encoder has them. */
const PROTO = `syntax = "proto3";
message KeyValuePair { string key = 1; bytes value = 2; string contenttype = 3; string filename = 4; }
message OpenApiData { repeated KeyValuePair pairs = 1; }
message SvrkitApiData { string apiName = 1; bytes reqData = 2; }
message CommApiData { int32 apiType = 1; OpenApiData openapiData = 2; bytes innerData = 3;
  SvrkitApiData svrkitData = 4; bytes tokenData = 5; string appid = 6; }
message HttpHeader { string key = 1; string value = 2; }
message CommOpenApiResp { bytes respData = 1; string contentType = 2; int32 errorCode = 3;
  uint32 httpCode = 4; repeated HttpHeader headers = 5; int32 svrkitErrorCode = 6; }`

const { root } = parse(PROTO, { keepCase: true })
const request = root.lookupType('CommApiData')
const response = root.lookupType('CommOpenApiResp')

interface Pair {
  key: string
  value: Uint8Array
  filename?: string
}

/** A file argument, of which the wire keeps only name and bytes. */
export interface MediaArgument {
  filename: string
  bytes: number
}

function argumentOf({ key, value, filename }: Pair): [string, unknown] {
  if (filename) return [key, { filename, bytes: value.length } satisfies MediaArgument]
  return [key, JSON.parse(Buffer.from(value).toString('utf8'))]
}

/** Reads the arguments of a call; keys are snake_case already. */
export function decodeRequest(bytes: Buffer): Record<string, unknown> {
  const message = request.decode(bytes) as unknown as { openapiData?: { pairs: Pair[] } }
  return Object.fromEntries((message.openapiData?.pairs ?? []).map(argumentOf))
}

export type OpenApiReply =
  | { json: { errcode: number; errmsg: string; [field: string]: unknown } }
  | { bytes: Buffer; contentType: string }
  | { errorCode: number }

/** Writes the answer as the platform does; JSON is text inside, pictures are raw bytes. */
export function encodeReply(reply: OpenApiReply): Buffer {
  if ('errorCode' in reply) return Buffer.from(response.encode(reply).finish())
  const body =
    'json' in reply
      ? {
          respData: Buffer.from(JSON.stringify(reply.json)),
          contentType: 'application/json; encoding=utf-8',
        }
      : { respData: reply.bytes, contentType: reply.contentType }
  return Buffer.from(response.encode({ ...body, httpCode: 200 }).finish())
}
