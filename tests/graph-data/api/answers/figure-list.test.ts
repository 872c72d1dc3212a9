import { describe, expect, test } from 'vitest'
import { figuresIn } from '#graph-data/api/answers/figure-list.ts'
import { mill } from '#tests/builders.ts'

describe('figures', () => {
  test('are the entities with a value, and the claims about them', async () => {
    const { figures, claims, cut } = await figuresIn(mill().store)
    expect(figures.map(({ id }) => id)).toEqual(['forty-tonnes', 'twenty-tonnes', 'twice'])
    expect(claims.map(({ object }) => object)).toEqual(['forty-tonnes', 'twenty-tonnes', 'twice', 'forty-tonnes'])
    expect(cut).toBe(false)
  })
})
