import { describe, expect, test } from 'vitest'
import { isSafeReorder } from '#graph-data/evidence/reorder.ts'

const safe = (quote: string, now: string) => isSafeReorder(quote.split(' '), now.split(' '))

describe('words in another order', () => {
  test.each([
    ['in 2026 they sold it', 'they sold it in 2026'],
    ['they sold it in paris last', 'in paris they sold it last'],
    ['the mill opened near ostria', 'near ostria the mill opened'],
  ])('may say the same: %s', (quote, now) => {
    expect(safe(quote, now)).toBe(true)
  })

  test.each([
    ['models beat humans', 'humans beat models'],
    ['mistral acquired koyeb', 'koyeb acquired mistral'],
    ['not wisdom but consolation', 'wisdom but not consolation'],
    ['is mistral behind', 'mistral is behind'],
    ['not in 2026 did they sell', 'in 2026 did they not sell'],
    ['about 15 people and 20 dogs', '15 people and about 20 dogs'],
    ['they sold it', 'they sold it'],
    ['they sold it in 2026', 'they sold it'],
    ['while the mill', 'the mill while'],
  ])('may turn who does what: %s', (quote, now) => {
    expect(safe(quote, now)).toBe(false)
  })
})
