import { describe, expect, test, vi } from 'vitest'
import { claim, datasetOf, entity, mill } from '#tests/builders.ts'
import { memoryStore } from '#graph-data'
import { catalogOf } from './answers.ts'
import { pageAt, wordsOn } from './page.tsx'

/** No drawing here: what shows instead of the map is what is tested. */
vi.mock('#client/stage/index.ts', () => ({
  isWebGLAvailable: () => false,
  useLayoutLost: () => false,
  Stage: () => null,
}))

const read = async (path: string, catalog?: Parameters<typeof pageAt>[1]) => wordsOn(await pageAt(path, catalog))

describe('an entity', () => {
  test('shows what it is and its relations, grouped, with how well each is backed', async () => {
    const words = await read('/mill/table?open=entity/orchard-mill')
    expect(words).toContain('Company Orchard Mill A water mill that grinds barley. Also “the mill”')
    expect(words).toContain('Is located in 1 River Tamsin 2 · 1 origin')
    expect(words).toContain('Targets 1 40 t a year by 2027 target 1')
  })

  test('shows a figure’s value and the arithmetic behind a derived one', async () => {
    expect(await read('/mill/table?open=entity/forty-tonnes')).toContain('40 t a year 40 t 2 claims')
    expect(await read('/mill/table?open=entity/twice')).toContain('2× 2 = 40 t a year ÷ 20 t a year')
  })

  test('links to whatever it names, so that it opens in a new tab too', async () => {
    const html = await pageAt('/mill/table?type=company,place&open=entity/orchard-mill')
    expect(html).toContain('href="/mill/table?type=company,place&amp;open=entity/tamsin"')
  })

  test('that is not on the map says so', async () => {
    const note = 'Not on the map now.'
    expect(await read('/mill/table?type=place&open=entity/orchard-mill')).toContain(note)
    expect(await read('/mill/table?open=entity/orchard-mill')).not.toContain(note)
  })

  test('that does not exist is told, and the rest of the page stands', async () => {
    const words = await read('/mill/table?open=entity/ghost')
    expect(words).toMatch(/Not found .*ghost/)
    expect(words).toContain('13 entities')
  })
})

test('an entity with more claims than one answer holds says of how many it tells', async () => {
  const many = Array.from({ length: 620 }, (_, n) => `tenant-${n}`)
  const dataset = datasetOf({
    card: { id: 'city' },
    entities: [entity('city'), ...many.map((id) => entity(id))],
    claims: many.map((id) => claim(id, 'customer-of', 'city', `doc: ${id} pays`)),
  })
  const catalog = { stores: new Map([['city', memoryStore(dataset)]]) }
  const words = await read('/city/sources?open=entity/city', catalog)
  expect(words).toContain('620 claims · 500 passages in 1 document for the first 500')
  expect(words).toMatch(/Has as customer 500 listed/i)
  expect(words).toMatch(/The first 500 of 620 claims are listed here/)
})

describe('a claim', () => {
  test('shows its sentence, how it is told, and every passage with its place', async () => {
    const words = await read('/mill/table?open=claim/orchard-mill-located-in-tamsin')
    expect(words).toContain('2 passages in 2 documents, but 1 origin')
    expect(words).toContain('Orchard Mill runs on the river Tamsin The Quarterly report'.replace('The ', ''))
    expect(words).toMatch(/runs on the river Tamsin The Gazette — .*¶ 2 Read in context/)
  })

  test('shows who takes part, when it holds and who says it', async () => {
    const customer = await read('/mill/table?open=claim/bakery-customer-of-orchard-mill')
    expect(customer).toContain('Told as Stated From 2019 In Bruyères')
    const said = await read('/mill/table?open=claim/ada-quill-says-forty-tonnes')
    expect(said).toContain('Told as Possible Said by Ada Quill')
  })

  test('links each end in its sentence', async () => {
    const html = await pageAt('/mill/table?open=claim/ada-quill-leads-orchard-mill')
    const title = /<h2 class="panel-title"[^>]*>(.*?)<\/h2>/.exec(html)?.[1] ?? ''
    expect(title.match(/href="[^"]+"/g)).toEqual([
      'href="/mill/table?open=entity/ada-quill"',
      'href="/mill/table?open=entity/orchard-mill"',
    ])
  })
})

describe('the reader', () => {
  const path = '/mill/table?open=entity/orchard-mill&read=report/orchard-mill-located-in-tamsin/0'

  test('opens below what it was opened from, at the passage', async () => {
    const html = await pageAt(path)
    expect(wordsOn(html)).toMatch(/Quarterly report ¶ 3 of \d+ · \d+ % cited/)
    const current = /<a class="passage"[^>]*aria-current="true"[^>]*>([^<]*)/.exec(html)
    expect(current?.[1]).toBe('Orchard Mill runs on the river Tamsin')
    expect(wordsOn(html)).toContain('Cited for Orchard Mill is located in River Tamsin.')
  })

  test('opens the relation that the passage belongs to', async () => {
    expect(await read(path)).toContain('Orchard Mill runs on the river Tamsin Quarterly report — ')
  })

  test('draws bars where the text is not at hand, as long as its words', async () => {
    const { dataset, lock } = mill()
    const store = memoryStore(dataset, { lock })
    const html = await pageAt('/mill/table?read=report', { stores: new Map([['mill', store]]) })
    const bars = [...html.matchAll(/--length:(\d+)/g)].map(([, length]) => Number(length))
    expect(bars.length).toBeGreaterThan(10)
    expect(html).not.toContain('barley there since 2019')
    expect(wordsOn(html)).toContain('could double its output by 2027')
  })

  test('says when a work is only credited', async () => {
    expect(await read('/mill/table?read=rumor')).toContain('Known only by name')
  })
})

describe('the map', () => {
  test('is a table where it cannot be drawn, and says why', async () => {
    const words = await read('/mill/map')
    expect(words).toContain('This browser cannot draw the map (it has no WebGL)')
    expect(words).toContain('Subject Relation Object Told as When Origins Passages Documents')
  })
})

describe('the sources', () => {
  test('stand by origin, each with what it derives from', async () => {
    const words = await read('/mill/sources')
    expect(words).toContain('Orchard Mill 2 works that depend on one another: one origin')
    expect(words).toContain(
      'The Gazette article 5 claims from 5 passages · its text is at hand credits Quarterly report',
    )
    expect(words).toContain('only credited, not held')
  })
})

describe('trouble', () => {
  const issue = {
    file: 'claims/a.yaml',
    line: 3,
    column: 5,
    path: 'claims › 0',
    message: 'is missing: it needs a string',
  }

  test('with a dataset is told with file, line and what to do', async () => {
    const catalog = { ...catalogOf(), broken: [{ id: 'sick', issues: [issue] }] }
    const html = await pageAt('/mill/table', catalog)
    expect(wordsOn(html)).toContain('1 dataset could not be loaded: sick ( 1 problem )')
    expect(html, 'another dataset’s menu has it too').toContain('aria-haspopup="menu"')
    const details = await read('/sick', catalog)
    expect(details).toContain('“sick” could not be loaded')
    expect(details).toContain('claims/a.yaml:3:5 claims › 0: is missing: it needs a string')
    expect(details).toContain('The mill')
  })

  test('with all of them leaves a page that says what to do', async () => {
    const words = await read('/', { broken: [{ id: 'sick', issues: [issue] }] })
    expect(words).toContain('claims/a.yaml:3:5')
    expect(words).toContain('No dataset here')
  })

  test('that the server noticed is passed on', async () => {
    expect(await read('/mill/table', { ...catalogOf(), notices: ['notes.txt matches no source.'] })).toContain(
      'notes.txt matches no source.',
    )
  })

  test('with a link is told, and the rest of it is shown', async () => {
    const words = await read('/mill/globe?type=planet,company&zz=1')
    expect(words).toContain(
      'Not understood: the parameter “zz”. Not in this dataset: the view “globe”, the type “planet”. The rest is shown.',
    )
    expect(words).toContain('4 of 13 entities')
  })

  test('with a parameter that stands twice is told', async () => {
    const words = await read('/mill/table?type=company&type=place')
    expect(words).toContain('Not understood: “type” a second time, for only the first counts. The rest is shown.')
    expect(words).toContain('4 of 13 entities')
  })

  test('with a selection names the parameter and what it takes, with a way out', async () => {
    const words = await read('/mill/table?hops=99')
    expect(words).toMatch(/Something in this link is wrong “hops” takes a whole number from 0 to 6/)
    expect(words).toContain('Show everything')
  })

  test('with a selection in several places is told once for each', async () => {
    const words = await read('/mill/table?hops=99&limit=0')
    expect(words.match(/takes a whole number from 0 to 6/g)).toHaveLength(1)
    expect(words.match(/takes a whole number from 1 to/g)).toHaveLength(1)
  })

  test('a dataset that is not there is told with those that are', async () => {
    const words = await read('/nowhere/table')
    expect(words).toMatch(/There is no dataset “nowhere” .*The mill/)
    expect(words).not.toContain('/api/')
  })

  test('nothing that matches is said with a way back', async () => {
    expect(await read('/mill/table?type=place&hedge=target')).toMatch(/Nothing matches .*Show everything/)
  })
})

describe('a dataset with hostile strings', () => {
  test('is text, whatever it looks like', async () => {
    const label = '<img src=x onerror=alert(1)> & “Mill”'
    const dataset = datasetOf({ entities: [{ id: 'evil', label, types: ['company'], description: label }] })
    const html = await pageAt('/sample/table?open=entity/evil', { stores: new Map([['sample', memoryStore(dataset)]]) })
    expect(html).not.toContain('<img')
    expect(html).toContain('&lt;img src=x onerror=alert(1)&gt;')
  })
})
