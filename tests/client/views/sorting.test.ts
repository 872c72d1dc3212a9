import { describe, expect, test } from 'vitest'
import { COLUMNS, isColumn, sortingOf, sortOf } from '#client/views/sorting.ts'
import { pageAt, wordsOn } from '../page.tsx'

describe('the table’s order', () => {
  test('comes back from the table as the address has it', () => {
    for (const by of Object.keys(COLUMNS)) {
      for (const down of [true, false]) expect(sortOf(sortingOf({ by, down }))).toEqual({ by, down })
    }
    expect(sortOf(sortingOf(null))).toBeNull()
  })

  test('by a column that is not there is none', () => {
    expect(sortingOf({ by: 'planet', down: false })).toEqual([])
    expect(isColumn('constructor')).toBe(false)
  })

  test('is what the page shows, and what it cannot is said', async () => {
    expect(await pageAt('/mill/table?sort=-origins')).toMatch(/aria-sort="descending"><button[^>]*>Origins/)
    expect(await pageAt('/mill/table')).not.toMatch(/aria-sort="(?:a|de)scending"/)
    expect(wordsOn(await pageAt('/mill/table?sort=planet'))).toContain('the column “planet”')
  })
})
