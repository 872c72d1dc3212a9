/** Files from strangers: bytes, JSON, and what is said of them. */
import { describe, expect, test } from 'vitest'
import { MOST_BYTES, MOST_LEVELS, placeAt, textOf, Unreadable } from '#graph-data/formats/given.ts'
import { readJson } from '#graph-data/formats/notation/json.ts'

function faultOf(read: () => unknown): string {
  try {
    read()
    return 'none'
  } catch (error) {
    if (!(error instanceof Unreadable)) throw error
    return error.faults.map(({ line, column, message }) => `${line}:${column} ${message}`).join('\n')
  }
}

const bytes = (...values: number[]) => Uint8Array.from(values)

describe('textOf', () => {
  test.each([
    ['UTF-8', bytes(0x61, 0xc3, 0xa9), 'aé'],
    ['UTF-8 with a byte order mark', bytes(0xef, 0xbb, 0xbf, 0x61), 'a'],
    ['UTF-16, low byte first', bytes(0xff, 0xfe, 0x61, 0, 0xe9, 0), 'aé'],
    ['UTF-16, high byte first', bytes(0xfe, 0xff, 0, 0x61, 0, 0xe9), 'aé'],
    ['nothing', bytes(), ''],
  ])('reads %s', (_, given, text) => {
    expect(textOf(given)).toBe(text)
  })

  test.each([
    ['1:1', bytes(0xe9)],
    ['2:3', bytes(0x61, 0x0a, 0xc3, 0xa9, 0x62, 0xff, 0x63)],
    ['1:2', bytes(0x61, 0xc3)],
  ])('says at %s what is not UTF-8', (place, given) => {
    expect(faultOf(() => textOf(given))).toBe(`${place} is not UTF-8 here: save the file as UTF-8`)
  })

  test('refuses what would not fit in memory, without reading it', () => {
    const huge = new Uint8Array(MOST_BYTES + 1)
    expect(faultOf(() => textOf(huge))).toMatch(/^1:1 is larger than 256 MB/)
  })
})

test('placeAt counts lines and columns from 1', () => {
  const text = 'ab\n\ncd'
  expect([0, 1, 2, 3, 4, 6].map((offset) => Object.values(placeAt(text, offset)).join(':'))).toEqual([
    '1:1',
    '1:2',
    '1:3',
    '2:1',
    '3:1',
    '3:3',
  ])
})

describe('readJson', () => {
  const text = '{"a": [1, {"b\\n": "x"}],\n "c": {"a": -2.5e3}, "d": true }\n'

  test('reads, and finds the place of any value, or of its nearest ancestor', () => {
    const { value, place } = readJson(text)
    expect(value).toEqual({ a: [1, { 'b\n': 'x' }], c: { a: -2500 }, d: true })
    const at = (...path: PropertyKey[]) => Object.values(place(path)).join(':')
    expect([at(), at('a'), at('a', 1), at('a', 1, 'b\n'), at('c', 'a'), at('d')]).toEqual([
      '1:1',
      '1:7',
      '1:11',
      '1:19',
      '2:13',
      '2:27',
    ])
    expect([at('a', 7), at('nothing'), at('c', 'b', 'c')]).toEqual(['1:7', '1:1', '2:7'])
  })

  test.each([
    ['', '1:1 ends in the middle: the file was cut off'],
    ['{"a": 1', '1:8 ends in the middle: the file was cut off'],
    ['{"a": "b', '1:9 ends in the middle: the file was cut off'],
    ['{"a": 1,}', '1:9 is not valid JSON here: expected another value after the comma'],
    ['{a: 1}', '1:2 is not valid JSON here: expected a name in double quotes'],
    ['{"a" 1}', '1:6 is not valid JSON here: expected “:” after the name'],
    ['[1\n2]', '2:1 is not valid JSON here: expected “,” or “]”'],
    ['[01]', '1:3 is not valid JSON here: expected “,” or “]”'],
    ['[nil]', '1:2 is not valid JSON here: expected a value'],
    [
      '["a\nb"]',
      '1:2 is not valid JSON here: expected text without line breaks, control characters or unknown escapes',
    ],
    ['["\\x"]', '1:2 is not valid JSON here: expected text without line breaks, control characters or unknown escapes'],
    ['1 2', '1:3 is not valid JSON here: expected a second value: a JSON file holds one'],
  ])('says where %j goes wrong', (broken, message) => {
    expect(faultOf(() => readJson(broken))).toBe(message)
  })

  test('goes down to its last level and no deeper; brackets in strings are no levels', () => {
    const nested = (levels: number) => '['.repeat(levels) + ']'.repeat(levels)
    expect(faultOf(() => readJson(nested(MOST_LEVELS)))).toBe('none')
    expect(faultOf(() => readJson(nested(MOST_LEVELS + 1)))).toBe('1:65 is nested deeper than 64 levels here')
    expect(faultOf(() => readJson(JSON.stringify('\\"' + '['.repeat(99))))).toBe('none')
  })

  test.each([
    ['{"claims": [],\n "claims": [1]}', '2:2 says “claims” a second time here'],
    ['[{"a": 1}, {"b": {"a": 1,\n"c": 2, "a": 3}}]', '2:9 says “a” a second time here'],
    ['{"a": 1, "\\u0061" : 2}', '1:10 says “a” a second time here'],
    ['{"a": {"a": ["a", "a"], "b": "a:a"}, "b": {"a": 1}}', 'none'],
    ['[{"a": 1}, {"a": 1}]', 'none'],
    ['{"constructor": 1, "toString": 2}', 'none'],
  ])('one name is said once: %j', (text, message) => {
    expect(faultOf(() => readJson(text))).toBe(message)
  })

  test('refuses 200,000 levels, and strings of 4 MB, in little time', () => {
    const start = performance.now()
    expect(faultOf(() => readJson('[{"a":'.repeat(200_000)))).toMatch(/nested deeper/)
    expect(faultOf(() => readJson('["' + '\\n'.repeat(2_000_000)))).toMatch(/cut off/)
    expect(performance.now() - start).toBeLessThan(5_000)
  })
})
