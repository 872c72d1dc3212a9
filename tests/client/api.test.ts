import { afterEach, describe, expect, test, vi } from 'vitest'
import { answerTo, createAnswers } from '#client/answers.ts'
import { ApiError, call, fetchFile, post, selectionQuery, urlOf } from '#client/api.ts'

const answer = (body: BodyInit, init?: ResponseInit) =>
  vi.stubGlobal(
    'fetch',
    vi.fn(async () => new Response(body, init)),
  )
const health = () => call('GET /api/health', {}, {})
const problemOf = async (asked: Promise<unknown>) => {
  const error: unknown = await asked.catch((reason: unknown) => reason)
  expect(error).toBeInstanceOf(ApiError)
  return (error as ApiError).problem
}

afterEach(() => void vi.unstubAllGlobals())

describe('an address', () => {
  test('has its parameters filled in and escaped', () => {
    expect(urlOf('/api/datasets/:d/entities/:id', { d: 'mill', id: 'a/b c' }, {})).toBe(
      '/api/datasets/mill/entities/a%2Fb%20c',
    )
  })

  test('leaves out what has no value', () => {
    expect(urlOf('/api/x', {}, { q: 'a&b', limit: undefined })).toBe('/api/x?q=a%26b')
  })

  test('writes a selection as the page does', () => {
    expect(selectionQuery({ type: ['a', 'b'], hops: 2 })).toEqual({ hops: '2', type: 'a,b' })
  })
})

describe('a call', () => {
  test('gives the answer', async () => {
    answer(JSON.stringify({ status: 'ok' }))
    expect(await health()).toEqual({ status: 'ok' })
    expect(fetch).toHaveBeenCalledWith('/api/health', expect.objectContaining({ method: 'GET' }))
  })

  test('that is refused carries the server’s problem', async () => {
    const problem = { type: 'about:blank', title: 'Bad Request', status: 400, detail: '`hops` takes a number' }
    answer(JSON.stringify(problem), { status: 400, headers: { 'content-type': 'application/problem+json' } })
    expect(await problemOf(health())).toEqual(problem)
  })

  test('that something else refuses still has a title and a status', async () => {
    answer('<h1>Bad gateway</h1>', { status: 502, statusText: 'Bad Gateway', headers: { 'content-type': 'text/html' } })
    expect(await problemOf(health())).toEqual({ type: 'about:blank', title: 'Bad Gateway', status: 502 })
    answer('{ not json', { status: 500, headers: { 'content-type': 'application/json' } })
    expect(await problemOf(health())).toMatchObject({ status: 500, title: 'Error' })
  })

  test('without an answer says so', async () => {
    vi.stubGlobal('fetch', async () => Promise.reject(new TypeError('fetch failed')))
    expect(await problemOf(health())).toMatchObject({ status: 0, title: 'No answer' })
  })

  test('that nobody answers ends after twenty seconds, and is not made again by itself', async () => {
    vi.useFakeTimers()
    const hanging = vi.fn<typeof fetch>(
      async (_, { signal } = {}) =>
        new Promise<Response>((_resolve, reject) =>
          signal?.addEventListener('abort', () => reject(signal.reason as Error)),
        ),
    )
    vi.stubGlobal('fetch', hanging)
    const asked = problemOf(createAnswers().fetchQuery({ ...answerTo('GET /api/health', {}, {}) }))
    await vi.advanceTimersByTimeAsync(19_000)
    expect(hanging).toHaveBeenCalledOnce()
    await vi.advanceTimersByTimeAsync(2_000)
    expect(await asked).toMatchObject({ status: 504, title: 'No answer in time' })
    expect(hanging).toHaveBeenCalledOnce()
    vi.useRealTimers()
  })

  test('whose answer has begun may take its time', async () => {
    vi.useFakeTimers()
    const slow = new ReadableStream<Uint8Array>({
      start(body) {
        setTimeout(() => {
          body.enqueue(new TextEncoder().encode('{"status":"ok"}'))
          body.close()
        }, 60_000)
      },
    })
    answer(slow)
    const asked = health()
    await vi.advanceTimersByTimeAsync(60_000)
    expect(await asked).toEqual({ status: 'ok' })
    vi.useRealTimers()
  })

  test('whose answer is not JSON says so', async () => {
    answer('<!doctype html>')
    expect(await problemOf(health())).toMatchObject({ status: 502, title: 'Unreadable answer' })
  })

  test('that is given up is no error of the server', async () => {
    vi.stubGlobal('fetch', async (_: string, { signal }: RequestInit) => signal?.throwIfAborted())
    const asked = call('GET /api/health', {}, {}, AbortSignal.abort())
    await expect(asked).rejects.not.toBeInstanceOf(ApiError)
  })
})

describe('a post', () => {
  const body = { format: 'gexf', selection: { type: ['company'] }, map: {}, scale: 2 }

  test('carries its body as JSON', async () => {
    answer(JSON.stringify({ name: 'mill.gexf' }))
    expect(await post('POST /api/datasets/:d/export/scope', { d: 'mill' }, body)).toEqual({ name: 'mill.gexf' })
    const [url, init] = vi.mocked(fetch).mock.calls[0]!
    expect(url).toBe('/api/datasets/mill/export/scope')
    expect(init).toMatchObject({ method: 'POST', headers: { 'content-type': 'application/json' } })
    expect(JSON.parse(String(init?.body))).toEqual(body)
  })

  test('that is refused carries the server’s problem', async () => {
    const problem = { type: 'about:blank', title: 'Bad Request', status: 400, detail: 'unknown format' }
    answer(JSON.stringify(problem), { status: 400, headers: { 'content-type': 'application/problem+json' } })
    expect(await problemOf(post('POST /api/datasets/:d/export/scope', { d: 'mill' }, body))).toEqual(problem)
  })
})

describe('a file', () => {
  const ask = (onProgress: (received: number) => void, signal = new AbortController().signal) =>
    fetchFile(
      'POST /api/datasets/:d/export',
      { d: 'mill' },
      { format: 'gexf', selection: {}, map: {}, scale: 2 },
      { signal, onProgress },
    )
  const pieces = (...texts: string[]) =>
    new ReadableStream({
      pull(controller) {
        const text = texts.shift()
        if (text === undefined) return controller.close()
        if (text === 'break') return controller.error(new TypeError('network error'))
        controller.enqueue(new TextEncoder().encode(text))
      },
    })

  test('comes piece by piece and tells how much is there', async () => {
    answer(pieces('<gexf>', '…', '</gexf>'), { headers: { 'content-type': 'application/gexf+xml' } })
    const told: number[] = []
    const file = await ask((received) => told.push(received))
    expect(await file.text()).toBe('<gexf>…</gexf>')
    expect(file.type).toBe('application/gexf+xml')
    expect(told).toEqual([6, 9, 16])
  })

  test('that breaks off is an error, never half a file', async () => {
    answer(pieces('<gexf>', 'break'))
    expect(await problemOf(ask(() => {}))).toMatchObject({ status: 0, title: 'The file broke off' })
  })

  test('that is canceled on its way is no error of the server', async () => {
    const canceling = new AbortController()
    answer(pieces('<gexf>', 'break'))
    const asked = ask(() => canceling.abort(), canceling.signal)
    await expect(asked).rejects.not.toBeInstanceOf(ApiError)
  })
})

describe('another try', () => {
  const error = (status: number) => new ApiError({ type: 'about:blank', title: '', status })
  const retry = createAnswers().getDefaultOptions().queries?.retry as (failures: number, error: Error) => boolean

  test('is made when there was no answer or the fault is the server’s', () => {
    expect([0, 500, 503].map((status) => retry(0, error(status)))).toEqual([true, true, true])
    expect([400, 404].map((status) => retry(0, error(status)))).toEqual([false, false])
    expect(retry(0, new Error('our own mistake'))).toBe(false)
  })

  test('is not made for ever', () => {
    expect(retry(2, error(0))).toBe(false)
  })
})
