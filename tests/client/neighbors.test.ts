import { expect, test } from 'vitest'
import { leavesOf, neighborsOf } from '#client/neighbors.ts'

const line = (subject: string, object: string) => ({ subject, object })
const MAP = [
  line('mill', 'river'),
  line('weir', 'mill'),
  line('mill', 'weir'),
  line('river', 'sea'),
  line('mill', 'mill'),
]

test('neighbors are the other ends, each once', () => {
  expect(neighborsOf(MAP, 'mill')).toEqual(['river', 'weir'])
  expect(neighborsOf(MAP, 'ghost')).toEqual([])
})

test('leaves are the neighbors that nothing else holds, whatever they say of themselves', () => {
  expect(leavesOf([...MAP, line('weir', 'weir')], 'mill')).toEqual(['weir'])
  expect(leavesOf(MAP, 'river')).toEqual(['sea'])
})
