import { describe, expect, test } from 'vitest'
import { Assets, assetBody } from '#server/assets.ts'
import { LIMITS } from '#server/limits.ts'
import { ORIGIN, serverOf } from './server.ts'

const assets = new Assets(
  new Map([['/index.html', assetBody('/index.html', Buffer.from('<!doctype html><title>x</title>'))]]),
)

const POLICY = {
  'default-src': "'none'",
  'script-src': "'self'",
  'style-src': "'self'",
  'img-src': "'self' data: blob:",
  'font-src': "'self'",
  'connect-src': "'self'",
  'worker-src': "'self'",
  'manifest-src': "'self'",
  'base-uri': "'none'",
  'form-action': "'none'",
  'frame-ancestors': "'none'",
  'require-trusted-types-for': "'script'",
  'trusted-types': 'stemma',
}

describe.each([
  ['an answer', '/api/datasets/mill', {}],
  ['a packed one', '/api/datasets/mill', { headers: { 'accept-encoding': 'br' } }],
  ['health', '/api/health', {}],
  ['the description', '/api/openapi.json', {}],
  ['the documentation', '/api/docs', {}],
  ['the page', '/', { headers: { accept: 'text/html' } }],
  ['a problem', '/api/nothing', {}],
  ['a bad query', '/api/datasets/mill?x=1', {}],
  ['a wrong method', '/api/datasets/mill', { method: 'DELETE' }],
  ['an address that is too long', `/api/datasets/mill?q=${'x'.repeat(LIMITS.url.most)}`, {}],
])('%s', (_, path, init) => {
  test('carries every security header', async () => {
    const { headers } = await (await serverOf({ assets })).get(path, init)
    const policy = Object.fromEntries(
      headers
        .get('content-security-policy')!
        .split('; ')
        .map((rule) => [rule.slice(0, rule.indexOf(' ')), rule.slice(rule.indexOf(' ') + 1)]),
    )
    expect(policy).toEqual(POLICY)
    expect(Object.fromEntries(headers)).toMatchObject({
      'x-content-type-options': 'nosniff',
      'referrer-policy': 'no-referrer',
      'cross-origin-opener-policy': 'same-origin',
      'cross-origin-resource-policy': 'same-origin',
    })
  })
})

test('what is refused for its name carries them too', async () => {
  const { app } = await serverOf()
  const response = await app.fetch(new Request('http://evil.example/api/health'))
  expect(response.headers.get('x-content-type-options')).toBe('nosniff')
})

test('nothing allows another origin to read', async () => {
  const { app } = await serverOf()
  const headers = { origin: 'https://evil.example', 'access-control-request-method': 'GET' }
  for (const method of ['GET', 'OPTIONS']) {
    const response = await app.fetch(new Request(`${ORIGIN}/api/datasets`, { method, headers }))
    expect([...response.headers.keys()].filter((name) => name.startsWith('access-control'))).toEqual([])
  }
})
