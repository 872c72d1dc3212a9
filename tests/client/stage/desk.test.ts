/** The desk at which layouts are made: in slices, one at a time, the newest first. */
import { describe, expect, test, vi } from 'vitest'
import { deskOf } from '#client/stage/desk.ts'
import type { LayoutAnswer, LayoutRequest } from '#client/stage/messages.ts'
import { layout } from '#graph-data'

/** A ring of `count` nodes. */
function ring(count: number): Pick<LayoutRequest, 'nodes' | 'links' | 'options'> {
  const ids = Array.from({ length: count }, (_, n) => `n${n}`)
  return {
    nodes: ids.map((id) => ({ id, room: { width: 50, up: 10, down: 26 }, at: undefined })),
    links: ids.map((id, n) => ({ from: id, to: ids[(n + 1) % count]! })),
    options: { aspect: 1 },
  }
}

const request = (id: number, count: number, isAnimated = false): LayoutRequest => ({
  kind: 'layout',
  id,
  isAnimated,
  ...ring(count),
})

const unexpected = (error: unknown) => expect.unreachable(String(error))

/** A desk, and what it has answered so far. */
function opened(slice: number) {
  const answers: LayoutAnswer[] = []
  return { take: deskOf(slice)((answer) => answers.push(answer), unexpected), answers }
}

const settled = (answers: readonly LayoutAnswer[], id: number) =>
  vi.waitFor(() => expect(answers.some((answer) => answer.isSettled && answer.id === id)).toBe(true), {
    timeout: 10_000,
    interval: 1,
  })

describe('a desk', () => {
  test('answers with the layout, later', async () => {
    const { take, answers } = opened(50)
    take(request(1, 12))
    expect(answers).toEqual([])
    await settled(answers, 1)
    const { nodes, links, options } = ring(12)
    expect(answers).toEqual([{ id: 1, places: layout(nodes, links, options), isSettled: true }])
  })

  test('drops a layout for a newer one', async () => {
    const { take, answers } = opened(0)
    take(request(1, 60))
    take(request(2, 6))
    await settled(answers, 2)
    expect(answers.map(({ id }) => id)).toEqual([2])
    expect(answers[0]!.places.size).toBe(6)
  })

  test('takes the next one when one has settled', async () => {
    const { take, answers } = opened(50)
    take(request(1, 5))
    await settled(answers, 1)
    take(request(2, 7))
    await settled(answers, 2)
    expect(answers.map(({ places }) => places.size)).toEqual([5, 7])
  })

  test('leaves others their turn between two slices', async () => {
    const { take, answers } = opened(0)
    let turns = 0
    const turn = setInterval(() => turns++, 0)
    take(request(1, 60))
    await settled(answers, 1)
    clearInterval(turn)
    expect(turns).toBeGreaterThan(5)
  })

  test('tells of places on the way only when the last ones were drawn', async () => {
    const { take, answers } = opened(0)
    take(request(1, 60, true))
    await vi.waitFor(() => expect(answers).toHaveLength(1), { interval: 1 })
    expect(answers[0]).toMatchObject({ id: 1, isSettled: false })
    expect(answers[0]!.places.size).toBe(60)
    take({ kind: 'drawn' })
    await vi.waitFor(() => expect(answers.length).toBeGreaterThan(1), { interval: 1 })
    await settled(answers, 1)
    expect(answers.length).toBeLessThanOrEqual(3)
  })
})
