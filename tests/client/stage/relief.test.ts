/** One desk behind another: whoever waits for a layout gets it, from whichever is there. */
import { describe, expect, test, vi } from 'vitest'
import { deskOf, type OpenDesk } from '#client/stage/desk.ts'
import type { LayoutAnswer, LayoutMessage, LayoutRequest } from '#client/stage/messages.ts'
import { relieved } from '#client/stage/relief.ts'

const request = (id: number): LayoutRequest => ({
  kind: 'layout',
  id,
  nodes: ['a', 'b'].map((node) => ({ id: node, room: { width: 50, up: 10, down: 26 } })),
  links: [{ from: 'a', to: 'b' }],
  options: { aspect: 1 },
  isAnimated: false,
})

/** A desk that only remembers what it was given, until it is told to fail. */
function idleDesk() {
  const given: LayoutMessage[] = []
  let fail = (_error: unknown): void => {}
  const open: OpenDesk = (_onAnswer, onFailure) => {
    fail = onFailure
    return (message) => given.push(message)
  }
  return { open, given, fail: () => fail(new Error('gone')) }
}

function heard(open: OpenDesk) {
  const answers: LayoutAnswer[] = []
  const onFailure = vi.fn<(error: unknown) => void>()
  const take = open((answer) => answers.push(answer), onFailure)
  return { take, answers, onFailure }
}

describe('a desk with another behind it', () => {
  test('does the work as long as it can', () => {
    const first = idleDesk()
    const openOther = vi.fn<() => Promise<OpenDesk>>()
    const { take } = heard(relieved(first.open, openOther))
    take(request(1))
    expect(first.given).toHaveLength(1)
    expect(openOther).not.toHaveBeenCalled()
  })

  test('hands the last layout over when it fails, and all that come after', async () => {
    const first = idleDesk()
    const { take, answers } = heard(relieved(first.open, async () => deskOf(50)))
    take(request(1))
    take(request(2))
    first.fail()
    await vi.waitFor(() => expect(answers.map(({ id }) => id)).toEqual([2]))
    take(request(3))
    await vi.waitFor(() => expect(answers.map(({ id }) => id)).toEqual([2, 3]))
    expect(first.given).toHaveLength(2)
  })

  test('that cannot even be opened is replaced, too', async () => {
    const none: OpenDesk = () => {
      throw new Error('no workers here')
    }
    const { take, answers } = heard(relieved(none, async () => deskOf(50)))
    take(request(1))
    await vi.waitFor(() => expect(answers).toHaveLength(1))
    expect([...answers[0]!.places.keys()]).toEqual(['a', 'b'])
  })

  test('fails once both do', async () => {
    const first = idleDesk()
    const { take, onFailure } = heard(relieved(first.open, () => Promise.reject(new Error('offline'))))
    take(request(1))
    first.fail()
    first.fail()
    await vi.waitFor(() => expect(onFailure).toHaveBeenCalledExactlyOnceWith(new Error('offline')))
  })
})

test('a layout that breaks is told as a failure, and the desk goes on', async () => {
  const { take, answers, onFailure } = heard(deskOf(50))
  take({ ...request(1), options: { aspect: Number.NaN }, nodes: null as unknown as LayoutRequest['nodes'] })
  await vi.waitFor(() => expect(onFailure).toHaveBeenCalledOnce())
  take(request(2))
  await vi.waitFor(() => expect(answers.map(({ id }) => id)).toEqual([2]))
})
