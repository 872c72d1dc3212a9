import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { headingOf, normalizeText, shapeOf, spanAt } from '#graph-data'
import { MOST_PARTS } from '#graph-data/evidence/text.ts'
import { line } from '#tests/arbitraries.ts'
import { source, worldOf } from '#tests/builders.ts'

const paragraphs = (text: string) => shapeOf(text).paragraphs.map(({ start, end }) => text.slice(start, end))
const sentences = (text: string) => shapeOf(text).sentences.map(({ start, end }) => text.slice(start, end))
const levels = (text: string) => shapeOf(text).paragraphs.map(({ level }) => level)

describe('the text that offsets count in', () => {
  test.each([
    ['\uFEFFThe mill', 'The mill'],
    ['a\r\nb\rc\n\r\nd', 'a\nb\nc\n\nd'],
    ['a\u2028b\u2029c', 'a\nb\nc'],
    ['a\uFEFFb', 'a\uFEFFb'],
    ['é and e\u0301', 'é and e\u0301'],
  ])('%j', (raw, normalized) => {
    expect(normalizeText(raw)).toBe(normalized)
  })

  test('is the same whatever the line breaks were', () => {
    fc.assert(
      fc.property(
        fc.array(fc.lorem({ maxCount: 5 }), { minLength: 1 }),
        fc.constantFrom('\r\n', '\r', '\n'),
        (lines, gap) => {
          expect(normalizeText(lines.join(gap))).toBe(lines.join('\n'))
        },
      ),
    )
  })
})

const WRAPPED = `Orchard Mill runs on the river Tamsin, and it has ground
barley there since 2019 for three bakeries that lie along
the water, one of which is as old as the mill itself. It
buys half of the flour that the mill makes in any year.

Ada Quill leads the mill. She says that the wheel could
double its output by 2027, if only the river were willing
to give a little more water than it has given so far.
`

describe('paragraphs', () => {
  test('are lines, without the blanks around them', () => {
    expect(paragraphs('\n  One. \nTwo.\n\n\t\nThree.\n')).toEqual(['One.', 'Two.', 'Three.'])
  })

  test('are blocks where lines are wrapped by hand', () => {
    const [first, second, ...rest] = paragraphs(WRAPPED)
    expect(first).toMatch(/^Orchard Mill[^]*in any year\.$/)
    expect(second).toMatch(/^Ada Quill[^]*so far\.$/)
    expect(rest).toEqual([])
  })

  test('a few lines of that length are not yet wrapped by hand', () => {
    const text = WRAPPED.split('\n').slice(0, 3).join('\n')
    expect(paragraphs(text)).toHaveLength(3)
  })

  test('hold whole sentences, wherever the margin broke them', () => {
    expect(sentences(WRAPPED).map((sentence) => sentence.replaceAll('\n', ' '))).toEqual([
      expect.stringMatching(/^Orchard Mill .* the mill itself\.$/),
      'It buys half of the flour that the mill makes in any year.',
      'Ada Quill leads the mill.',
      expect.stringMatching(/^She says .* so far\.$/),
    ])
  })

  test('an empty text has none', () => {
    expect(shapeOf('')).toEqual({ length: 0, words: 0, paragraphs: [], sentences: [] })
    expect(shapeOf(' \n\n ').paragraphs).toEqual([])
  })
})

describe('headings', () => {
  test('by Markdown’s mark, with its level', () => {
    expect(levels('# The mill\n\nIt runs.\n\n### Its wheel\n\nIt turns.\n\n#barley is a tag, and no more.')).toEqual([
      1, 0, 3, 0, 0,
    ])
  })

  test.each<[string, string, number]>([
    ['a short line above a sentence', 'The mill\nIt runs on the river.', 2],
    ['a line that ends like a sentence', 'The mill runs.\nIt has run on the river since 2019.', 0],
    ['a line that begins small', 'the mill\nIt runs on the river.', 0],
    ['a line that is longer than what is below', 'The mill and its river and its wheel\nIt runs.', 0],
    ['a label above labels', 'The mill\nThe river Tamsin here', 0],
    ['a question', 'Who leads the mill?\nAda Quill leads it, they say.', 2],
    ['the last line', 'The mill', 0],
  ])('%s', (_, text, level) => {
    expect(levels(text)[0]).toBe(level)
  })

  test('a paragraph is under the nearest one above it', () => {
    const { paragraphs: all } = shapeOf('Before all, this.\n# One\nText one.\nText two.\n## Two\nText three.')
    expect(all.map((_, n) => headingOf(all, n))).toEqual([-1, 1, 1, 1, 4, 4])
  })

  test('are one line in the lock, however they were wrapped and underlined', () => {
    const text = `The mill\n========\n\n${WRAPPED}\nWhy the wheel of the old\n  mill turns\n\n${WRAPPED}`
    const { headings } = worldOf({ sources: [source('doc')] }, { doc: text }).lock.sources['doc']!
    expect(Object.values(headings)).toEqual(['The mill', 'Why the wheel of the old mill turns'])
  })

  test('a line of noise is none', () => {
    const text = 'The mill\nIt runs on the river.\nBuy our flour\nIt is the best flour on the river.'
    const parts = (noise: object[]) => ({ sources: [source('doc', { noise })] })
    const headings = (noise: object[]) => worldOf(parts(noise), { doc: text }).lock.sources['doc']!.headings
    expect(headings([])).toEqual({ 0: 'The mill', 2: 'Buy our flour' })
    expect(headings([{ start: 'Buy our flour', why: 'advertising' }])).toEqual({ 0: 'The mill' })
  })
})

describe('sentences', () => {
  test('lie in their paragraph, without the blanks between them', () => {
    expect(sentences('It runs.  It stops!\nWhy? Nobody knows')).toEqual([
      'It runs.',
      'It stops!',
      'Why?',
      'Nobody knows',
    ])
  })

  test('do not end inside a number', () => {
    expect(sentences('It grinds 3.9 tonnes. It rests.')).toEqual(['It grinds 3.9 tonnes.', 'It rests.'])
  })
})

describe('texts that nobody wrote', () => {
  const segmenter = new Intl.Segmenter('en', { granularity: 'sentence' })

  test('long paragraphs have the sentences that they have as a whole', () => {
    const sentence = fc.constantFrom(
      'It runs. ',
      'Why? ',
      'Dr. Quill met A. B. Stern at 3.9 km. ',
      '“So!” she said… ',
      'x'.repeat(5_000) + '. ',
    )
    fc.assert(
      fc.property(fc.array(sentence, { minLength: 200, maxLength: 900 }), (parts) => {
        const text = parts.join('').trim()
        const whole = [...segmenter.segment(text)].map(({ segment }) => segment.trim())
        expect(sentences(text)).toEqual(whole)
      }),
      { numRuns: 12 },
    )
  })

  test.each([
    ['one sentence again and again', 'The mill runs on. '.repeat(150_000)],
    ['one endless word', 'x'.repeat(3_000_000)],
    ['nothing but accents', '\u0301'.repeat(3_000_000)],
    ['one endless contraction', 'n’t'.repeat(1_000_000)],
    ['nothing but stops', '. '.repeat(1_500_000)],
    ['nothing but line breaks', '\n'.repeat(3_000_000)],
    ['short lines', 'ab-\n'.repeat(700_000)],
  ])('are divided in time that grows with their length: %s', (_, text) => {
    const started = performance.now()
    const shape = shapeOf(text)
    // With the square of the length this would take many minutes.
    expect(performance.now() - started).toBeLessThan(20_000)
    expect(shape.sentences.at(-1)?.end ?? 0).toBe(shape.paragraphs.at(-1)?.end ?? 0)
  })

  test('have no more parts than can be kept; the last one holds the rest', () => {
    const { paragraphs: lines, sentences: own } = shapeOf('ab\n'.repeat(MOST_PARTS + 9))
    expect([lines.length, own.length]).toEqual([MOST_PARTS, MOST_PARTS])
    expect(lines.at(-1)).toMatchObject({ start: 3 * (MOST_PARTS - 1), end: 3 * (MOST_PARTS + 9) - 1, words: 10 })
  })
})

const texts = fc
  .array(fc.oneof(line(), fc.lorem({ mode: 'sentences' })), { maxLength: 8 })
  .map((lines) => normalizeText(lines.join('\n')))

describe('any text', () => {
  test('paragraphs hold everything that can be seen, and sentences lie in them', () => {
    fc.assert(
      fc.property(texts, (text) => {
        const shape = shapeOf(text)
        const bare = (words: string) => words.replace(/\s+/g, '')
        expect(bare(paragraphs(text).join(''))).toBe(bare(text))
        expect(bare(sentences(text).join(''))).toBe(bare(text))
        for (const { start, end } of shape.sentences) {
          const paragraph = shape.paragraphs[spanAt(shape.paragraphs, start)]!
          expect(start >= paragraph.start && end <= paragraph.end).toBe(true)
        }
      }),
    )
  })

  test('the span at an offset is the one that holds it', () => {
    fc.assert(
      fc.property(texts, fc.nat(300), (text, offset) => {
        const spans = shapeOf(text).sentences
        expect(spanAt(spans, offset)).toBe(spans.findIndex(({ start, end }) => start <= offset && offset < end))
      }),
    )
  })
})
