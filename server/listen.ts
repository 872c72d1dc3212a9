/** The app on a port: Node’s HTTP server with bounds on everything, and an end that waits for open requests. */
import { createServer, type IncomingMessage, type RequestListener, type Server, type ServerResponse } from 'node:http'
import { Server as NetServer, type AddressInfo, type Socket } from 'node:net'
import type { Duplex } from 'node:stream'
import { getRequestListener } from '@hono/node-server'
import type { App, Glimpse } from './app.ts'
import { LIMITS } from './limits.ts'
import { requestLine, type Log } from './log.ts'
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
  /** Told of requests that are refused before the app sees them. */
  readonly log?: Log
}

/** Milliseconds after which Node looks again whose time is over; its own 30 s would be longer than the limits. */
const LOOK_MS = 500

/** Serves `app`. Rejects with the system’s error when the address cannot be had. */
export async function listen(
  app: App,
  { host, port, patience = LIMITS.stop.most, log = () => {} }: Address,
): Promise<Running> {
  const refuse = refusal(log)
  const connections = new Connections()
  const server = createServer(
    {
      maxHeaderSize: LIMITS.headers.most,
      headersTimeout: LIMITS.head.most,
      requestTimeout: LIMITS.request.most,
      keepAliveTimeout: LIMITS.idle.most,
      connectionsCheckingInterval: LOOK_MS,
      // The app says what is wrong with a request that names no host; Node would say nothing.
      requireHostHeader: false,
    },
    listenerOf(app, connections, log),
  )
  server.maxConnections = LIMITS.connections.most
  server.on('clientError', (error, socket) => refuse(malformed(error), socket))
  server.on('connect', (_, socket) =>
    refuse(new HttpProblem(405, NO_PROXY, { headers: { allow: 'GET, HEAD, POST' } }), socket),
  )
  server.on('checkExpectation', ({ socket }) => refuse(new HttpProblem(417, NO_EXPECTATION), socket))
  server.on('connection', (socket) => connections.add(socket))
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject)
    server.listen(port, host, resolve)
  })
  return { url: urlOf(server), stop: () => stop(server, connections, patience) }
}

/** What is at hand is written as it is, without a detour over the web's Request and Response. */
function listenerOf(app: App, connections: Connections, log: Log): RequestListener {
  const errorHandler = (error: unknown): Response => {
    const problem = problemOf(error)
    log(refusedLine(problem))
    return problem.respond()
  }
  const listener = getRequestListener(app.fetch, { errorHandler })
  return (incoming, outgoing) => {
    const ready = app.ready(glimpseOf(incoming))
    if (ready) outgoing.writeHead(ready.init.status, ready.init.headers).end(ready.bytes ?? undefined)
    else {
      connections.occupy(incoming.socket, outgoing)
      void listener(incoming, outgoing)
    }
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

/** Open connections, and those of them on which an answer is being made; what is at hand is answered at once. */
class Connections {
  private readonly open = new Set<Socket>()
  private readonly busy = new Set<Socket>()

  add(socket: Socket): void {
    this.open.add(socket)
    socket.once('close', () => this.open.delete(socket))
  }

  /** An answer is being made: until it is sent, or nobody is there to take it. */
  occupy(socket: Socket, answer: ServerResponse): void {
    this.busy.add(socket)
    answer.once('close', () => this.busy.delete(socket))
  }

  /** Closes those that nobody has asked anything on, or has been answered to the last byte. */
  closeIdle(): void {
    for (const socket of this.open) if (!this.busy.has(socket) && socket.writableLength === 0) socket.destroySoon()
  }
}

async function stop(server: Server, connections: Connections, patience: number): Promise<void> {
  // Not the server's own close: that counts as idle, and cuts off, who is still reading an answer that was written to its end.
  const closed = new Promise<void>((resolve) => NetServer.prototype.close.call(server, () => resolve()))
  const sweep = setInterval(() => connections.closeIdle(), CHECK_MS)
  const limit = setTimeout(() => server.closeAllConnections(), patience)
  connections.closeIdle()
  await closed
  clearInterval(sweep)
  clearTimeout(limit)
  server.close()
}

/** What cannot be made into a request at all: a target or a host that is none. */
function problemOf(error: unknown): HttpProblem {
  if (error instanceof Error && error.name === 'RequestError') {
    return new HttpProblem(400, `This is not a request that can be answered: ${error.message}.`)
  }
  return fault()
}

const NO_PROXY = 'This server is no proxy.'
const NO_EXPECTATION = 'Of what a request can expect, this server knows 100-continue.'

const MALFORMED: Readonly<Record<string, [status: number, detail: string]>> = {
  HPE_HEADER_OVERFLOW: [431, `The head of the request is larger than ${LIMITS.headers.most} bytes.`],
  ERR_HTTP_REQUEST_TIMEOUT: [408, 'The request took too long to arrive.'],
}

/** What Node’s parser refuses, before there is a request. */
function malformed({ code = '' }: NodeJS.ErrnoException): HttpProblem {
  return new HttpProblem(...(MALFORMED[code] ?? [400, 'This is not HTTP/1.1.']))
}

/** Answers on a connection that is of no use any more, in the shape of every other error. */
function refusal(log: Log) {
  return (problem: HttpProblem, socket: Duplex): void => {
    if (!socket.writable) {
      socket.destroy()
      return
    }
    log(refusedLine(problem))
    socket.end(written(problem))
  }
}

/** A request that never became one has neither a method nor an address that could be trusted. */
function refusedLine({ document: { status } }: HttpProblem): string {
  return requestLine({ method: '-', target: '-', status, took: 0, bytes: null })
}

function written(problem: HttpProblem): string {
  const { title, status } = problem.document
  const body = JSON.stringify(problem.document)
  const headers = { ...problem.allHeaders, 'content-length': String(Buffer.byteLength(body)), connection: 'close' }
  const lines = Object.entries(headers).map(([name, value]) => `${name}: ${value}`)
  return [`HTTP/1.1 ${status} ${title}`, ...lines, '', body].join('\r\n')
}
