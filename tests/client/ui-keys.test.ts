import { expect, test } from 'vitest'
import { ROVING_KEYS } from '#client/ui/roving.ts'
import { TABLE_KEYS, TABLE_STEPS } from '#client/views/table-keys.ts'

const SIGNS: Readonly<Record<string, string>> = {
  ArrowUp: '↑',
  ArrowDown: '↓',
  ArrowLeft: '←',
  ArrowRight: '→',
  PageUp: 'Page ↑',
  PageDown: 'Page ↑ ↓',
  Home: 'Home',
  End: 'End',
}

test('every key that the table and the filters take is told', () => {
  const told = TABLE_KEYS.map(({ keys }) => keys).join(' ')
  for (const key of TABLE_STEPS.keys()) expect(told).toContain(SIGNS[key])
  for (const { keys, on } of ROVING_KEYS) for (const key of on) expect(keys).toContain(SIGNS[key])
})
