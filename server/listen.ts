/** The app on a port: Node’s HTTP server with bounds on everything, and an end that waits for open requests. */
import { createServer, type IncomingMessage, type RequestListener, type Server } from 'node:http'
import type { AddressInfo, Socket } from 'node:net'
import { getRequestListener } from '@hono/node-server'
import type { App, Glimpse } from './app.ts'
import { LIMITS } from './limits.ts'
import { fault, HttpProblem } from './problem.ts'

export interface Running {
  /** Where it can be reached: `http://127.0.0.1:4400`. */
  readonly url: string
  /** Takes no new requests, finishes the open ones, and cuts off what lasts longer than the limit. */
  stop(): Promise<void>
}

interface Address {
  readonly host: string
  /** 0: any that is free. */
  readonly port: number
  /** Milliseconds that open requests are given when the server stops. */
  readonly patience?: number
}

/** Serves `app`. Rejects with the system’s error when the address cannot be had. */
export async function listen(app: App, { host, port, patience = LIMITS.stop.most }: Address): Promise<Running> {
  const server = createServer(
    {
      maxHeaderSize: LIMITS.headers.most,
      headersTimeout: LIMITS.head.most,
      requestTimeout: LIMITS.request.most,
      keepAliveTimeout: LIMITS.idle.most,
    },
    listenerOf(app),
  )
  server.maxConnections = LIMITS.connections.most
  server.on('clientError', refuseMalformed)
  const silent = silentSockets(server)
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject)
    server.listen(port, host, resolve)
  })
  return { url: urlOf(server), stop: () => stop(server, silent, patience) }
}

/** What is at hand is written as it is, without a detour over the web's Request and Response. */
function listenerOf(app: App): RequestListener {
  const listener = getRequestListener(app.fetch, { errorHandler: (error) => problemOf(error).respond() })
  return (incoming, outgoing) => {
    const ready = app.ready(glimpseOf(incoming))
    if (ready) outgoing.writeHead(ready.init.status, ready.init.headers).end(ready.bytes ?? undefined)
    else void listener(incoming, outgoing)
  }
}

/** Read from the headers as they came: Node makes its object of them only for who asks, and that takes longer than all the rest. */
function glimpseOf({ method = '', url = '', rawHeaders }: IncomingMessage): Glimpse {
  return {
    method,
    target: url,
    host: headerIn(rawHeaders, 'host') ?? '',
    ifNoneMatch: headerIn(rawHeaders, 'if-none-match'),
    acceptEncoding: headerIn(rawHeaders, 'accept-encoding'),
  }
}

/** A header of names and values in turn; of several with one name, the first. `name` in lower case. */
function headerIn(raw: readonly string[], name: string): string | undefined {
  for (let i = 0; i < raw.length; i += 2) {
    const key = raw[i]!
    if (key.length === name.length && (key === name || key.toLowerCase() === name)) return raw[i + 1]
  }
  return undefined
}

function urlOf(server: Server): string {
  // A server that listens on a port has an address and a port; only one on a pipe has a name.
  const { address, port, family } = server.address() as AddressInfo
  return `http://${family === 'IPv6' ? `[${address}]` : address}:${port}`
}

const CHECK_MS = 50

async function stop(server: Server, silent: ReadonlySet<Socket>, patience: number): Promise<void> {
  const closed = new Promise<void>((resolve) => server.close(() => resolve()))
  for (const socket of silent) socket.destroy()
  // A connection that was busy when the server closed stays open when it falls idle.
  const sweep = setInterval(() => server.closeIdleConnections(), CHECK_MS)
  const limit = setTimeout(() => server.closeAllConnections(), patience)
  await closed
  clearInterval(sweep)
  clearTimeout(limit)
}

/** Connections that nobody has asked anything on yet: browsers open some beforehand, and Node does not count them as idle. */
function silentSockets(server: Server): ReadonlySet<Socket> {
  const silent = new Set<Socket>()
  server.on('connection', (socket) => {
    silent.add(socket)
    socket.once('close', () => silent.delete(socket))
  })
  server.on('request', ({ socket }) => silent.delete(socket))
  return silent
}

/** What cannot be made into a request at all: a target or a host that is none. */
function problemOf(error: unknown): HttpProblem {
  if (error instanceof Error && error.name === 'RequestError') {
    return new HttpProblem(400, `This is not a request that can be answered: ${error.message}.`)
  }
  return fault()
}

const MALFORMED: Readonly<Record<string, [status: number, detail: string]>> = {
  HPE_HEADER_OVERFLOW: [431, `The head of the request is larger than ${LIMITS.headers.most} bytes.`],
  ERR_HTTP_REQUEST_TIMEOUT: [408, 'The request took too long to arrive.'],
}

/** Answers what Node’s parser refuses, before there is a request, in the shape of every other error. */
function refuseMalformed(error: NodeJS.ErrnoException, socket: Socket): void {
  if (!socket.writable || error.code === 'ECONNRESET') {
    socket.destroy()
    return
  }
  const [status, detail] = MALFORMED[error.code ?? ''] ?? [400, 'This is not HTTP/1.1.']
  socket.end(written(new HttpProblem(status, detail)))
}

function written(problem: HttpProblem): string {
  const { title, status } = problem.document
  const body = JSON.stringify(problem.document)
  const headers = { ...problem.allHeaders, 'content-length': String(Buffer.byteLength(body)), connection: 'close' }
  const lines = Object.entries(headers).map(([name, value]) => `${name}: ${value}`)
  return [`HTTP/1.1 ${status} ${title}`, ...lines, '', body].join('\r\n')
}
