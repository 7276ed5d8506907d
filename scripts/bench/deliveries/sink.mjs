// A receiver that takes a millisecond for every message and counts them; prints its port.
import { createServer } from 'node:http'

let count = 0
const ids = new Set()

const server = createServer((request, reply) => {
  if (request.method === 'GET') {
    reply.end(JSON.stringify({ count, distinct: ids.size }))
    count = 0
    ids.clear()
    return
  }
  request.resume()
  request.on('end', () => {
    count += 1
    ids.add(request.headers['webhook-id'])
    setTimeout(() => reply.end('{}'), 1)
  })
})
server.listen(0, '127.0.0.1', () => console.log(server.address().port))
