/** The vault: every link leads to a note, every note can be unpacked anywhere, and no text changes what a note is. */
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { parse } from 'yaml'
import { excerptOf, formatOf } from '#graph-data'
import { frontmatter, noteNames, wikilink } from '#graph-data/formats/prose/notes.ts'
import { anyContents } from './arbitrary.ts'
import { unzipped, written } from './files.ts'
import { sample, sampleContents } from './sample.ts'

const obsidian = formatOf('obsidian')!

async function vault(): Promise<Record<string, string>> {
  return unzipped((await written(obsidian, await sample())).bytes)
}

/** What stands above a note’s text. */
function properties(note: string): Record<string, unknown> {
  const [, yaml] = /^---\n(.*?)---\n/s.exec(note)!
  return parse(yaml!) as Record<string, unknown>
}

const linksIn = (note: string) => [...note.matchAll(/\[\[([^|\]]+)(?:\|[^\]]+)?\]\]/g)].map(([, to]) => `${to}.md`)

describe('the vault', () => {
  test('has a note for each entity and each document, and a place to start', async () => {
    const { entities, sources } = await sampleContents()
    const names = Object.keys(await vault())
    expect(names.filter((name) => name.startsWith('Entities/'))).toHaveLength(entities.length)
    expect(names.filter((name) => name.startsWith('Documents/'))).toHaveLength(sources.length)
    expect(names[0]).toBe('Start.md')
  })

  test('each link leads to a note, and each note is led to from the start', async () => {
    const files = await vault()
    const lost = Object.values(files).flatMap((note) => linksIn(note).filter((to) => !(to in files)))
    expect(lost).toEqual([])
    expect([...linksIn(files['Start.md']!), 'Start.md'].toSorted()).toEqual(Object.keys(files).toSorted())
  })

  test('a note holds its claims from both ends, each with its passages', async () => {
    const files = await vault()
    expect(files['Entities/Bruyères.md']).toContain(
      '- A bakery is located in Bruyères. → [[Entities/A bakery|A bakery]]',
    )
    expect(files['Entities/A bakery.md']).toContain(
      '  - “A bakery in Bruyères” — [[Documents/Report|Report]], § Plans, ¶ 6.\n',
    )
    expect(files['Documents/Report.md']).toContain(
      '- “A bakery in Bruyères” — § Plans, ¶ 6. A bakery is located in Bruyères. (',
    )
    expect(files['Documents/The Gazette {No. 7}.md']).toContain('It credits [[Documents/Report|Report]]: “According to')
  })

  test('properties say what entity and document are', async () => {
    const files = await vault()
    expect(properties(files['Entities/Orchard Mill.md']!)).toEqual({
      id: 'orchard-mill',
      aliases: ['Orchard Mill', 'the mill', 'O|M, "Inc."'],
      tags: ['company'],
      url: 'https://mill.example/?a=1&b=2',
    })
    expect(properties(files['Documents/Report.md']!)).toMatchObject({ id: 'report', origin: 'Orchard Mill & Sons' })
  })

  test('unpacks anywhere, and links hold, whatever the names are', async () => {
    await fc.assert(
      fc.asyncProperty(anyContents, async (contents) => {
        const files = unzipped((await written(obsidian, excerptOf(contents))).bytes)
        const names = Object.keys(files)
        expect(
          names.filter((name) => !/^(?:(?:Entities|Documents)\/)?[^\\/:*?"<>|#^[\]\p{Cc}]+\.md$/u.test(name)),
        ).toEqual([])
        expect(new Set(names.map((name) => name.toLowerCase().normalize('NFD'))).size).toBe(names.length)
        expect(Object.values(files).flatMap((note) => linksIn(note).filter((to) => !(to in files)))).toEqual([])
      }),
      { numRuns: 40 },
    )
  })
})

describe('names of notes', () => {
  test.each([
    ['../../etc/passwd', 'etc passwd'],
    ['a/b\\c:d', 'a b c d'],
    ['CON', 'CON_'],
    ['aux.txt', 'aux_.txt'],
    ['com¹ .x', 'com¹_ .x'],
    ['auxiliary', 'auxiliary'],
    ['a\u202etxt.exe\ufffe', 'a txt.exe'],
    ['e\u0301', 'é'],
    ['...', 'the-id'],
    [' [[x]] #y ^z ', 'x y z'],
    ['磨 '.repeat(100), '磨 '.repeat(40).trim()],
  ])('%j is called %j', (label, name) => {
    expect(noteNames([{ id: 'the-id', label }]).get('the-id')).toBe(name)
  })

  test('two that look alike are told apart, also where case does not count or accents stand apart', () => {
    const names = noteNames([
      { id: 'a', label: 'Mill' },
      { id: 'b', label: 'MILL' },
      { id: 'c', label: 'Mill?' },
    ])
    expect([...names.values()]).toEqual(['Mill', 'MILL (b)', 'Mill (c)'])
    const accents = noteNames([
      { id: 'a', label: '\u00c9' },
      { id: 'b', label: 'e\u0301' },
      { id: 'c', label: 'é (b)' },
    ])
    expect([...accents.values()]).toEqual(['É', 'é (b)', 'é (b) (c)'])
  })
})

test('links and properties keep what they hold', () => {
  expect(wikilink('Entities/x', 'a|b]]c')).toBe('[[Entities/x|a b c]]')
  expect(wikilink('Entities/x', ']]')).toBe('[[Entities/x|Entities/x]]')
  fc.assert(
    fc.property(fc.string({ unit: 'binary' }), fc.array(fc.string({ unit: 'grapheme' })), (text, list) => {
      expect(properties(frontmatter({ text, list, none: undefined }))).toEqual({ text, list })
    }),
  )
})
