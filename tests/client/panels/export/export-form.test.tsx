import { QueryClientProvider, type QueryClient } from '@tanstack/react-query'
import { prerender } from 'react-dom/static'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { createAnswers } from '#client/answers.ts'
import { offerPlaces, placesOnMap, withdrawPlaces } from '#client/map-places.ts'
import { keep } from '#client/memory.ts'
import { createNavigation, NavigationProvider } from '#client/navigation.tsx'
import { ExportForm } from '#client/panels/export/export-form.tsx'
import { LexiconProvider } from '#client/use-lexicon.tsx'
import { MOST_ENTITIES, type Store } from '#graph-data'
import { mill } from '#tests/builders.ts'
import { answerOf, catalogOf, fetchFrom, millLexicon } from '../../answers.ts'
import { hostAt } from '../../host.ts'
import { wordsOn } from '../../page.tsx'

const before = globalThis.fetch
beforeEach(() => void (globalThis.fetch = fetchFrom(catalogOf())))
afterEach(() => {
  globalThis.fetch = before
  keep('export-format', '')
})

/** The form at a path, once the scope has been answered or refused. */
async function formAt(path: string, format: string): Promise<string> {
  keep('export-format', format)
  const answers = createAnswers()
  answers.setDefaultOptions({ queries: { ...answers.getDefaultOptions().queries, retry: false, retryOnMount: false } })
  await htmlOf(path, answers)
  await Promise.allSettled(
    answers
      .getQueryCache()
      .getAll()
      .map((query) => query.fetch()),
  )
  return htmlOf(path, answers)
}

async function htmlOf(path: string, answers: QueryClient): Promise<string> {
  const { formats } = await answerOf('GET /api/formats', {}, {})
  const { prelude } = await prerender(
    <QueryClientProvider client={answers}>
      <NavigationProvider navigation={createNavigation(hostAt(path))}>
        <LexiconProvider lexicon={await millLexicon()}>
          <ExportForm formats={formats} />
        </LexiconProvider>
      </NavigationProvider>
    </QueryClientProvider>,
  )
  return new Response(prelude).text()
}

describe('the export form', () => {
  test('offers every format with its extension and its use', async () => {
    const words = wordsOn(await formAt('/mill/map', 'gexf'))
    for (const { label, extension, use } of (await answerOf('GET /api/formats', {}, {})).formats)
      expect(words).toContain(wordsOn(`${label} ${extension} ${use}`))
  })

  test('links to the file, with its name, size and losses', async () => {
    const html = await formAt('/mill/map', 'gexf')
    expect(html).toContain('href="/api/datasets/mill/export?format=gexf" download="mill.gexf"')
    const words = wordsOn(html)
    expect(words).toMatch(/mill\.gexf about \d[\d.]* kB/)
    expect(words).toContain('GEXF leaves out 1 description of the dataset')
    expect(words).toContain('The whole dataset')
    expect(words).not.toContain('What is on the map')
  })

  test('sends along where entities stand on the map, for formats that hold it', async () => {
    const map = () => new Map([['orchard-mill', { x: 10.04, y: -3 }]])
    const asked: [string, unknown][] = []
    const answer = globalThis.fetch
    globalThis.fetch = (input, init) => {
      asked.push([new Request(new URL(String(input), 'http://localhost')).url, init?.body])
      return answer(input, init)
    }
    offerPlaces(map)
    await formAt('/mill/map', 'gexf')
    await formAt('/mill/map', 'markdown')
    withdrawPlaces(map)
    const [gexf, markdown] = asked.filter(([url]) => url.includes('/export/scope'))
    expect(JSON.parse(String(gexf![1]))).toMatchObject({ format: 'gexf', map: { 'orchard-mill': [10, -3] } })
    expect(markdown).toEqual([expect.stringContaining('/export/scope?format=markdown'), undefined])
  })

  test('says when nothing is left out', async () => {
    expect(wordsOn(await formAt('/mill/map', 'stemma'))).toContain('Nothing is left out')
  })

  test('exports what is on the map, and offers the whole dataset', async () => {
    const html = await formAt('/mill/map?type=place', 'markdown')
    expect(html).toContain('href="/api/datasets/mill/export?type=place&amp;format=markdown"')
    expect(wordsOn(html)).toContain('What is on the map The whole dataset')
  })

  test('has no link for a selection that is too long for one', async () => {
    const ids = Array.from({ length: 450 }, (_, n) => `some-entity-${n}`).join(',')
    const html = await formAt(`/mill/map?without=${ids}`, 'gexf')
    expect(html).not.toContain('href=')
    expect(wordsOn(html)).toContain('Too long for a link Download')
  })

  test('says what the server refuses, and offers no file', async () => {
    const html = await formAt('/mill/map?since=whenever', 'gexf')
    expect(wordsOn(html)).toContain('takes a date in EDTF')
    expect(html).not.toContain('href=')
    expect(html).toMatch(/<button[^>]* disabled=""[^>]*>[^]*Download/)
  })

  test('says that a picture of so much is none, and offers no file', async () => {
    const summary: Store['summary'] = async () => {
      const told = await store.summary()
      return { ...told, counts: { ...told.counts, entities: MOST_ENTITIES + 1 } }
    }
    const { dataset, store, ...rest } = mill()
    globalThis.fetch = fetchFrom(catalogOf({ ...rest, dataset, store: { ...store, summary } }))
    const html = await formAt('/mill/map', 'svg')
    expect(wordsOn(html)).toContain('That is too much at once A picture holds at most 20,000 entities')
    expect(html).not.toContain('href=')
  })
})

test('places are those of the map that came last, until it is gone', () => {
  const [first, second] = [() => new Map([['a', { x: 1, y: 2 }]]), () => new Map([['b', { x: 0.26, y: -0.04 }]])]
  offerPlaces(first)
  offerPlaces(second)
  withdrawPlaces(first)
  expect(placesOnMap()).toEqual({ b: [0.3, 0] })
  withdrawPlaces(second)
  expect(placesOnMap()).toEqual({})
})
