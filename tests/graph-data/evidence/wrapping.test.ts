import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { shapeOf } from '#graph-data'
import { endsParagraph, marginOf } from '#graph-data/evidence/wrapping.ts'

/** Broken as an editor breaks it: before the first word that does not fit. */
function wrapped(paragraph: string, margin: number, indent = ''): string {
  const lines: string[] = []
  for (const word of paragraph.split(' ')) {
    const line = lines.at(-1)
    if (line !== undefined && line.length + 1 + word.length <= margin) lines[lines.length - 1] = `${line} ${word}`
    else lines.push(lines.length ? indent + word : word)
  }
  return lines.join('\n')
}

const flat = (text: string) => text.replace(/\s+/g, ' ')
const paragraphs = (text: string) => shapeOf(text).paragraphs.map(({ start, end }) => flat(text.slice(start, end)))
const sentences = (text: string) => shapeOf(text).sentences.map(({ start, end }) => flat(text.slice(start, end)))

const MILL =
  'Orchard Mill runs on the river Tamsin, and it has ground barley there since 2019 for three bakeries that lie along ' +
  'the water, one of which is as old as the mill itself. It buys half of the flour that the mill makes in any year.'
const QUILL =
  'Ada Quill leads the mill. She says that the wheel could double its output by 2027, if only the river were willing ' +
  'to give a little more water than it has given so far, which nobody who knows the river would promise her.'

describe('a margin is found', () => {
  test.each([50, 60, 66, 72, 76, 80, 100])('at %i units', (margin) => {
    const found = marginOf([MILL, QUILL, MILL, QUILL].map((one) => wrapped(one, margin)).join('\n\n'))
    expect(found).toBeLessThanOrEqual(margin)
    expect(found).toBeGreaterThan(margin - 15)
  })

  test('where most lines are an address, a table or a heading', () => {
    const table = ['barley   40 t', 'wheat    20 t', 'rye       2 t', 'oats      1 t'].join('\n')
    const address = 'Orchard Mill\nTamsin Lane 3\nValley'
    expect(
      marginOf([address, 'Report\n======', wrapped(MILL, 72), table, wrapped(QUILL, 72)].join('\n\n')),
    ).not.toBeNull()
  })

  test('where paragraphs are indented, and their lines are broken by hand', () => {
    expect(marginOf(`  ${wrapped(MILL, 66)}\n  ${wrapped(QUILL, 71)}\n`)).not.toBeNull()
  })
})

describe('there is no margin', () => {
  test.each([
    ['where a line is a paragraph', [MILL, QUILL, MILL, QUILL].join('\n')],
    ['where a line is a sentence, however long', `${MILL} ${QUILL}`.split(/(?<=\.) /).join('\n')],
    [
      'where sentences happen to be of one length',
      Array.from(
        { length: 12 },
        (_, n) => `The mill has ground ${n + 10} tonnes of barley for the bakery so far.`,
      ).join('\n'),
    ],
    [
      'in a poem',
      'The wheel turns round\nand round and down\nand the river goes\nwhere nobody knows\nto the sea at last',
    ],
    [
      'in a table',
      Array.from({ length: 30 }, (_, n) => `barley | ${n + 10} tonnes | Orchard Mill at the river Tamsin | Ada`).join(
        '\n',
      ),
    ],
    ['where a letter is quoted in an article', [MILL, QUILL, wrapped(MILL, 60), MILL, QUILL, MILL, QUILL].join('\n')],
    ['in nothing', ''],
    ['in a word', 'mill'],
  ])('%s', (_, text) => {
    expect(marginOf(text)).toBeNull()
  })
})

describe('a paragraph ends', () => {
  test('at a line that ends long before the margin, where there are no blank lines', () => {
    const long = `${MILL} So be it.`
    expect(paragraphs([long, QUILL, long].map((one) => wrapped(one, 72)).join('\n'))).toEqual([long, QUILL, long])
  })

  test('at a heading, and before every point of a list', () => {
    const points = [`- ${MILL}`, `- ${QUILL}`, '1. Grind.', '2. Rest.', `(a) ${MILL}`]
    const text = ['The mill', ...points.map((point) => wrapped(point, 72, '  '))].join('\n')
    expect(paragraphs(text)).toEqual(['The mill', ...points])
    expect(shapeOf(text).paragraphs[0]?.level).toBe(2)
  })

  test.each<[string, string, boolean]>([
    ['The mill has ground barley on the river since the year of', 'Tamsin’s great flood.', false],
    ['The mill has ground barley since', 'the flood.', false],
    ['The mill has ground barley.', 'Ada Quill leads it.', true],
    ['The mill has ground barley.', '“So be it,” she said.', true],
    ['The mill has ground', '40 tonnes.', true],
    ['The mill has ground barley on the river, as it was asked on', '12. The wheel turns.', false],
    ['The mill has ground barley on the river, as it was asked to.', '2. The wheel turns.', true],
    ['The mill has ground barley – it is the river Tamsin’s only', '– by water.', false],
  ])('%s ⏎ %s: %s', (line, next, ends) => {
    expect(endsParagraph(line, next, 62)).toBe(ends)
  })
})

const prose = fc.lorem({ mode: 'sentences', maxCount: 9 }).filter((text) => text.length > 200)

test('whatever is wrapped between blank lines has the paragraphs and sentences that it had before', () => {
  fc.assert(
    fc.property(fc.array(prose, { minLength: 5, maxLength: 9 }), fc.integer({ min: 45, max: 110 }), (parts, margin) => {
      const text = parts.map((part) => wrapped(part, margin)).join('\n\n')
      expect(paragraphs(text)).toEqual(parts)
      expect(sentences(text)).toEqual(sentences(parts.join('\n')))
    }),
  )
})

test('lines that are paragraphs stay so, with and without blank lines between them', () => {
  fc.assert(
    fc.property(fc.array(prose, { minLength: 1, maxLength: 8 }), fc.constantFrom('\n', '\n\n'), (parts, gap) => {
      expect(paragraphs(parts.join(gap))).toEqual(parts)
    }),
  )
})
