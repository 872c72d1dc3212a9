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
