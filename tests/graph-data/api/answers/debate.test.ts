import { describe, expect, test } from 'vitest'
import { debateIn } from '#graph-data/api/answers/debate.ts'
import { claim, entity, worldOf } from '#tests/builders.ts'

const argued = (subject: string, relation: string, object: string) => claim(subject, relation, object, 'doc: words')
const entities = [
  ...['q', 'q2'].map((id) => entity(id, { types: ['question'] })),
  ...['yes', 'no'].map((id) => entity(id, { types: ['position'] })),
  ...['a', 'b', 'c'].map((id) => entity(id, { types: ['argument'] })),
  entity('ada', { types: ['person'] }),
]

async function questionsOf(...claims: ReturnType<typeof argued>[]) {
  const { store } = worldOf({ entities, claims }, { doc: 'some words here' })
  return debateIn(store)
}

describe('questions', () => {
  test('have the positions that answer them, side by side, with the arguments for and against', async () => {
    const { questions, claims } = await questionsOf(
      argued('ada', 'asks', 'q'),
      argued('yes', 'answers', 'q'),
      argued('no', 'answers', 'q'),
      argued('a', 'supports', 'yes'),
      argued('b', 'attacks', 'yes'),
      argued('ada', 'uses', 'a'),
    )
    expect(questions).toEqual([
      {
        id: 'q',
        asked: ['ada-asks-q'],
        positions: [
          {
            id: 'yes',
            claims: ['yes-answers-q'],
            arguments: [
              { id: 'a', stance: 'supports', target: 'yes', claim: 'a-supports-yes' },
              { id: 'b', stance: 'attacks', target: 'yes', claim: 'b-attacks-yes' },
            ],
          },
          { id: 'no', claims: ['no-answers-q'], arguments: [] },
        ],
      },
    ])
    expect(claims.map(({ id }) => id)).not.toContain('ada-uses-a')
    expect(claims).toHaveLength(5)
  })

  test('have arguments about arguments, once each, even in circles', async () => {
    const { questions } = await questionsOf(
      argued('yes', 'answers', 'q'),
      argued('a', 'supports', 'yes'),
      argued('b', 'attacks', 'a'),
      argued('c', 'attacks', 'b'),
      argued('a', 'attacks', 'c'),
    )
    expect(questions[0]!.positions[0]!.arguments.map(({ claim: id }) => id)).toEqual([
      'a-supports-yes',
      'b-attacks-a',
      'c-attacks-b',
      'a-attacks-c',
    ])
  })

  test('that nobody answers are there, and those that nobody asks', async () => {
    const { questions } = await questionsOf(argued('ada', 'asks', 'q2'), argued('no', 'answers', 'q'))
    expect(questions.map(({ id, asked, positions }) => [id, asked.length, positions.length])).toEqual([
      ['q2', 1, 0],
      ['q', 0, 1],
    ])
  })

  test('are none where nobody argues', async () => {
    expect(await questionsOf()).toEqual({ questions: [], claims: [] })
  })
})
