import { describe, expect, test } from 'vitest'
import { checkLock, type Lock } from '#graph-data'
import { claim, entity, source, worldOf, type World } from '#tests/builders.ts'

const RUN = 'the wheel turned all day and all night while the river rose above its banks'
const TEXTS = {
  one: `The mill. First, ${RUN}. And so it went. Buy barley now!`,
  two: `The gazette. Elsewhere ${RUN}, they say.`,
}

function world(one: object = {}, quote = 'one: the wheel turned'): World {
  return worldOf(
    {
      entities: [entity('mill'), entity('river')],
      sources: [source('one', one as Record<string, unknown>), source('two')],
      claims: [claim('mill', 'uses', 'river', quote)],
    },
    TEXTS,
  )
}

function kinds({ dataset, lock, texts }: World, edit: (lock: Lock) => void = () => {}): string[] {
  const copy = structuredClone(lock)
  edit(copy)
  return checkLock(dataset, copy, texts).map(({ kind }) => kind)
}

describe('what was read', () => {
  test('nothing is wrong with a fresh lock', () => {
    expect(kinds(world({ considered: [{ quote: 'And so it went', why: 'plain' }] }))).toEqual([])
  })

  test('a considered sentence that stands nowhere is told', () => {
    const [finding] = checkLock(...args(world({ considered: [{ quote: 'And so it ended', why: 'plain' }] })))
    expect(finding).toMatchObject({ kind: 'considered-lost', source: 'one' })
    expect(finding!.message).toContain('“And so it ended”')
  })

  test('one that the lock does not know is told', () => {
    const considered = [{ quote: 'And so it went', why: 'plain' }]
    expect(kinds(world({ considered }), (lock) => delete lock.considered['one'])).toEqual(['lock-outdated'])
  })

  test('a claim that cites noise is told', () => {
    const noise = [{ start: 'Buy barley now!', why: 'advertising' }]
    const [finding] = checkLock(...args(world({ noise }, 'one: Buy barley')))
    expect(finding).toMatchObject({ kind: 'noise-cited', claim: 'mill-uses-river', citation: 1, source: 'one' })
    expect(kinds(world({ noise }))).toEqual([])
  })
})

describe('shared words', () => {
  test('that somebody took out of the lock are told', () => {
    expect(kinds(world(), (lock) => lock.shared.pop())).toEqual(['lock-edited'])
  })

  test('are not judged while a document is not at hand', () => {
    const { dataset, lock, texts } = world()
    const copy = { ...structuredClone(lock), shared: [] }
    texts.delete('two')
    expect(checkLock(dataset, copy, texts)).toEqual([])
  })
})

function args({ dataset, lock, texts }: World): Parameters<typeof checkLock> {
  return [dataset, lock, texts]
}
