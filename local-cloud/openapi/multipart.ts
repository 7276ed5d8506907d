/** The fields of a multipart/form-data body as the SDK sends it: small, no files, no nesting. */
export function parseMultipart(body: Buffer, contentType: string): Map<string, Buffer> {
  const boundary = /boundary=(?:"([^"]+)"|([^;]+))/.exec(contentType)
  const marker = boundary?.[1] ?? boundary?.[2]
  if (!marker) throw new Error('multipart body without a boundary')
  const fields = new Map<string, Buffer>()
  const delimiter = Buffer.from(`--${marker}`)
  let start = body.indexOf(delimiter)
  while (start >= 0) {
    const from = start + delimiter.length + 2 // CRLF, or the two dashes after the last part
    const next = body.indexOf(delimiter, from)
    if (next < 0) break
    addField(fields, body.subarray(from, next - 2))
    start = next
  }
  return fields
}

function addField(fields: Map<string, Buffer>, part: Buffer) {
  const gap = part.indexOf('\r\n\r\n')
  if (gap < 0) return
  const name = /name="([^"]*)"/.exec(part.subarray(0, gap).toString('utf8'))?.[1]
  if (name !== undefined) fields.set(name, part.subarray(gap + 4))
}
