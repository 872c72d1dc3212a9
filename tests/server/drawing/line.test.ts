/** Those who wait for a place: in their order, not too many, and free to leave. */
import { expect, test } from 'vitest'
import { lineFor, parting, type Line } from '#server/drawing/line.ts'

const refusal = () => new Error('too many')

/** Who got a place, in order; `ask` joins the line under a name. */
function party(line: Line) {
  const seated: string[] = []
  const ask = (name: string, signal?: AbortSignal) => line.turn(signal, refusal).then(() => void seated.push(name))
  return { seated, ask }
}

test('as many as there are places go in at once, the others one by one as places are left', async () => {
  const line = lineFor(2, 10)
  const { seated, ask } = party(line)
  await Promise.all([ask('a'), ask('b')])
  const later = [ask('c'), ask('d')]
  await Promise.resolve()
  expect(seated).toEqual(['a', 'b'])
  line.leave()
  await later[0]
  expect(seated).toEqual(['a', 'b', 'c'])
  line.leave()
  await later[1]
  expect(seated).toEqual(['a', 'b', 'c', 'd'])
})

test('a place that nobody waits for is free again', async () => {
  const line = lineFor(1, 0)
  const { seated, ask } = party(line)
  await ask('a')
  line.leave()
  await ask('b')
  expect(seated).toEqual(['a', 'b'])
})

test('who comes when too many wait is refused', async () => {
  const { ask } = party(lineFor(1, 1))
  await ask('a')
  void ask('b')
  await expect(ask('c')).rejects.toThrow('too many')
})

test('who leaves the line makes room in it, and is not seated', async () => {
  const line = lineFor(1, 1)
  const { seated, ask } = party(line)
  const patience = new AbortController()
  await ask('a')
  const left = ask('b', patience.signal)
  patience.abort(new Error('gone'))
  await expect(left).rejects.toThrow('gone')
  const next = ask('c')
  line.leave()
  await next
  expect(seated).toEqual(['a', 'c'])
})

test('who has left before coming takes no place', async () => {
  const line = lineFor(1, 0)
  const { ask } = party(line)
  await expect(ask('a', AbortSignal.abort(new Error('gone')))).rejects.toThrow('gone')
  await expect(ask('b')).resolves.toBeUndefined()
})

test('a reason in words becomes an error, as everything that is thrown', () => {
  const thrown = new Error('gone')
  expect(parting(AbortSignal.abort(thrown))).toBe(thrown)
  expect(parting(AbortSignal.abort('gone'))).toEqual(new Error('gone'))
})
