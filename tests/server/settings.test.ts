import { delimiter, resolve } from 'node:path'
import { describe, expect, test } from 'vitest'
import { SETTINGS, settingsFrom } from '#server/settings.ts'

const read = (env: Record<string, string | undefined>) => {
  const result = settingsFrom(env)
  if (!result.ok) throw new Error(result.messages.join('\n'))
  return result.value
}

test('without any, the server is on loopback and has no folders but its own', () => {
  expect(read({})).toEqual({ port: 4400, host: '127.0.0.1', texts: [], datasets: [] })
})

test('what the table calls usual is what an unset setting means', () => {
  const written = Object.fromEntries(Object.entries(SETTINGS).map(([name, { usual }]) => [name, usual]))
  expect(read(written)).toEqual(read({}))
})

test('an empty variable counts as unset', () => {
  expect(read({ PORT: '', HOST: '', STEMMA_TEXTS: '' })).toEqual(read({}))
})

test('folders are separated as the platform does it, and made absolute', () => {
  const { texts, datasets } = read({ STEMMA_TEXTS: ['/a/b', 'c', ''].join(delimiter), STEMMA_DATASETS: '../d' })
  expect(texts).toEqual(['/a/b', resolve('c')])
  expect(datasets).toEqual([resolve('../d')])
})

test.each([
  ['0', 0],
  ['80', 80],
  ['65535', 65_535],
])('PORT %s', (text, port) => {
  expect(read({ PORT: text }).port).toBe(port)
})

describe('a bad one', () => {
  test.each(['x', '-1', '65536', '99999', '80.5', '1e3', ' ', '0x50'])('PORT “%s” says what it takes', (port) => {
    const result = settingsFrom({ PORT: port })
    expect(result).toMatchObject({ ok: false })
    expect(result).toMatchObject({ messages: [`PORT is ${JSON.stringify(port)}, but it takes ${SETTINGS.PORT.takes}`] })
  })

  test('does not hide another', () => {
    expect(settingsFrom({ PORT: 'x', HOST: ' ' })).toMatchObject({
      messages: [/^PORT/, /^HOST/].map((name) => expect.stringMatching(name)),
    })
  })
})
