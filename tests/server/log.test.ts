/** The log: each request has a line that says what was asked and answered, also where lines are put together once. */
import { describe, expect, test } from 'vitest'
import { assetBody, Assets } from '#server/assets.ts'
import { gathered } from '#server/log.ts'
import { serverOf } from './server.ts'

const ENTITY = '/api/datasets/mill/entities/orchard-mill'
const FONT = '/assets/inter-def456.woff2'

describe('a request has a line of its own', () => {
  test('that says method, address, status, time and size', async () => {
    let now = 0
    const server = await serverOf({ clock: () => (now += 1.26) })
    const bytes = (await (await server.get(ENTITY)).arrayBuffer()).byteLength
    expect(server.lines).toEqual([`GET ${ENTITY} 200 1.3 ms ${bytes} B`])
  })

  test('when the answer is at hand: one for each time, with what was sent this time', async () => {
    const server = await serverOf()
    const first = await server.get(ENTITY)
    const bytes = (await first.arrayBuffer()).byteLength
    const headers = { 'if-none-match': first.headers.get('etag')! }
    for (const init of [{}, { headers }, {}, { headers }]) await server.get(ENTITY, init)
    const [sent, unchanged] = [`GET ${ENTITY} 200 0 ms ${bytes} B`, `GET ${ENTITY} 304 0 ms 0 B`]
    expect(server.lines.slice(1)).toEqual([sent, unchanged, sent, unchanged])
  })

  test('when one file is asked for at several addresses', async () => {
    const server = await serverOf({ assets: new Assets(new Map([[FONT, assetBody(FONT, new Uint8Array(7))]])) })
    const targets = [FONT, `${FONT}?v=1`, FONT, `${FONT}?v=2`]
    for (const target of targets) await server.get(target)
    expect(server.lines).toEqual(targets.map((target) => `GET ${target} 200 0 ms 7 B`))
  })
})

test('lines are gathered and written in order, none twice', async () => {
  const written: string[] = []
  const log = gathered((text) => written.push(text))
  log('one')
  log('two')
  expect(written).toEqual([])
  log.flush()
  log('three')
  await expect.poll(() => written).toEqual(['one\ntwo\n', 'three\n'])
})
