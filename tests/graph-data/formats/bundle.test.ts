import { expect, test } from 'vitest'
import { formatOf, issueLine } from '#graph-data'
import { fileOf, given } from './files.ts'
import { sampleContents } from './sample.ts'

const bundle = formatOf('stemma')!

/** The issues of the sample’s bundle after an edit of its text. */
async function issuesAfter(edit: (text: string) => string): Promise<string[]> {
  const { bytes } = await fileOf(bundle, await sampleContents())
  const result = bundle.read!(given(edit(Buffer.from(bytes).toString()), 'mill.stemma.json'))
  return result.ok ? [] : result.issues.map(issueLine)
}

test('each record is a line of JSON', async () => {
  const contents = await sampleContents()
  const lines = Buffer.from((await fileOf(bundle, contents)).bytes)
    .toString()
    .split('\n')
  const [first] = contents.claims
  expect(lines).toContain(`${JSON.stringify(first)},`)
})

test('says which record is wrong, on its line', async () => {
  const issues = await issuesAfter((text) => text.replace('"hedge":"target"', '"hedge":"aimed"'))
  expect(issues).toEqual([
    expect.stringMatching(/^mill\.stemma\.json:\d+:\d+ claims › 2 › hedge: must be one of stated, reported/),
  ])
})

test('a claim without a place for its subject does not load', async () => {
  const issues = await issuesAfter((text) => text.replace('"subject":"wheel"', '"subject":"wheal"'))
  expect(issues).toEqual([
    expect.stringMatching(/claims › 12 › subject: “wheal” is not the id of an entity in this file/),
  ])
})

test('a claim without a citation does not load', async () => {
  const { claims, ...contents } = await sampleContents()
  const bare = claims.map((claim, n) => (n === 1 ? { ...claim, passages: [] } : claim))
  const result = bundle.read!(await fileOf(bundle, { ...contents, claims: bare }))
  expect(result.ok ? [] : result.issues.map(issueLine)).toEqual([
    expect.stringMatching(/:\d+:\d+ claims › 1 › passages: must have a citation: no claim loads without one$/),
  ])
})

test.each([
  ['how a claim is told', '"hedge":"target",', /claims › \d+ › hedge: must be one of stated/],
  ['what a passage is for', '"role":"disputes",', /claims › \d+ › passages › \d+ › role: must be one of supports/],
  ['how exact a figure is', ',"precision":"at-least"', /entities › \d+ › value › precision: must be one of exact/],
  ['whether a document is held', '"held":false,', /sources › \d+ › held: is missing/],
])('where %s was lost, no default takes its place', async (_, said, issue) => {
  expect(await issuesAfter((text) => text.replace(said, ''))).toEqual([expect.stringMatching(issue)])
})

test.each(['entities', 'claims', 'sources', 'origins', 'conflicts'] as const)(
  '%s have ids of their own',
  async (part) => {
    const contents = await sampleContents()
    const file = await fileOf(bundle, { ...contents, [part]: [...contents[part], contents[part][0]!] })
    const result = bundle.read!(file)
    const { length } = contents[part]
    expect(result.ok ? [] : result.issues.map(issueLine)).toEqual([
      expect.stringMatching(
        new RegExp(`:\\d+:\\d+ ${part} › ${length} › id: “.+” is the id of another one in this file$`),
      ),
    ])
  },
)

test('what is only mentioned is not shown too, and types and relations are defined once', async () => {
  const { vocabulary, entities, ...contents } = await sampleContents()
  const { types, relations } = vocabulary
  const twice = {
    ...contents,
    entities,
    mentioned: [entities[0]!],
    vocabulary: { types: [...types, types[0]!], relations: [...relations, relations[0]!] },
  }
  const result = bundle.read!(await fileOf(bundle, twice))
  expect(result.ok ? [] : result.issues.map(({ path }) => path)).toEqual([
    'mentioned › 0 › id',
    `vocabulary › types › ${types.length} › id`,
    `vocabulary › relations › ${relations.length} › id`,
  ])
})

test('tells at most twenty problems of many', async () => {
  expect(await issuesAfter((text) => text.replaceAll('"role":"disputes"', '"role":"doubts"'))).toHaveLength(1)
  expect(await issuesAfter((text) => text.replaceAll('"role":"supports"', '"role":"backs"'))).toHaveLength(20)
})

test('another version, and another JSON, are named as such', async () => {
  expect(await issuesAfter((text) => text.replace('{"stemma":1', '{"stemma":2'))).toEqual([
    'mill.stemma.json:1:11 is a bundle of version 2, and this Stemma reads 1',
  ])
  expect(await issuesAfter(() => '{"nodes": []}')).toEqual([
    'mill.stemma.json:1:1 is not a Stemma bundle: it must begin with {"stemma":1',
  ])
})
