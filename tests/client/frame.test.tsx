import { describe, expect, test, vi } from 'vitest'
import { claim, entity, figure, mill, source, worldOf } from '#tests/builders.ts'
import { catalogOf } from './answers.ts'
import { pageAt, wordsOn } from './page.tsx'

vi.mock('#client/stage/index.ts', () => ({
  isWebGLAvailable: () => false,
  useLayoutLost: () => false,
  Stage: () => null,
  STAGE_KEYS: [],
}))

/** The HTML of the first element that has this opening, up to its own closing tag. */
function part(html: string, tag: string, attribute: string): string {
  const from = html.search(new RegExp(`<${tag}\\b[^>]*${attribute}`))
  if (from < 0) throw new Error(`there is no <${tag} ${attribute}>`)
  let depth = 0
  for (const match of html.slice(from).matchAll(new RegExp(`<(/?)${tag}\\b`, 'g'))) {
    depth += match[1] ? -1 : 1
    if (!depth) return html.slice(from, from + match.index)
  }
  throw new Error(`<${tag} ${attribute}> never ends`)
}

const filtersOf = async (path: string) => part(await pageAt(path), 'aside', 'aria-label="Filters"')
const boxes = (html: string) => [
  ...html.matchAll(/role="checkbox"[^>]*aria-checked="(\w+)"|aria-checked="(\w+)"[^>]*role="checkbox"/g),
]
const ticked = (html: string) => boxes(html).filter(([, a, b]) => (a ?? b) === 'true').length

describe('the filters', () => {
  test('are the legend: a sign in its color for each type, a tick for each way of telling', async () => {
    const html = await filtersOf('/mill/table')
    expect(wordsOn(html)).toContain('Show Companies only 4 Customers only 1')
    expect(html).toContain('--type:#2b6cb0')
    expect(html).toContain('data-shape="pill"')
    expect(wordsOn(html)).toContain('Told as Stated only 6 Reported only 2 Target only 1 Possible only 1')
  })

  test('say aloud what each box keeps, and what “only” keeps', async () => {
    const html = await filtersOf('/mill/table')
    expect(html).toContain('aria-label="Only “Companies”"')
    expect(boxes(html).length).toBeGreaterThan(10)
  })

  test('are ticked as the URL says', async () => {
    const all = ticked(await filtersOf('/mill/table'))
    expect(ticked(await filtersOf('/mill/table?type=company,place'))).toBe(all - 4)
    expect(ticked(await filtersOf('/mill/table?hedge=target&type=company'))).toBe(all - 5 - 3)
  })

  test('offer the way back only where something is filtered', async () => {
    expect(wordsOn(await filtersOf('/mill/table'))).not.toContain('Show everything')
    const filtered = wordsOn(await filtersOf('/mill/table?type=company'))
    expect(filtered).toContain('All of “Show”')
    expect(filtered).toContain('Show everything')
  })

  test('open what is folded where it filters', async () => {
    expect(wordsOn(await filtersOf('/mill/table'))).not.toContain('is located in')
    expect(wordsOn(await filtersOf('/mill/table?relation=leads'))).toContain('is located in only 2')
  })

  test('say how much is shown, and why something stands alone', async () => {
    expect(wordsOn(await filtersOf('/mill/table?type=company'))).toMatch(/^Filters \d+ of 13 entities/)
    expect(wordsOn(await filtersOf('/mill/table?type=figure'))).toContain(
      'without a line: what joins them is not shown',
    )
    expect(wordsOn(await filtersOf('/mill/table'))).not.toContain('without a line')
  })

  test('ask for independent origins only where there are several', async () => {
    const world = worldOf(
      {
        card: { id: 'two' },
        entities: [entity('a'), entity('b')],
        sources: [source('one'), source('other')],
        claims: [claim('a', 'uses', 'b', 'one: a uses b'), claim('b', 'uses', 'a', 'other: b uses a')],
      },
      { one: 'They say a uses b.', other: 'Others say b uses a.' },
    )
    const two = await pageAt('/two/table', catalogOf(world))
    expect(wordsOn(two)).toContain('Independent origins')
    expect(wordsOn(await pageAt('/mill/table'))).not.toContain('Independent origins')
  })

  test('list ten of many, and the rest on demand', async () => {
    const entities = Array.from({ length: 30 }, (_, n) => entity(`e${n}`))
    const relations = Array.from({ length: 20 }, (_, n) => ({
      id: `r${n}`,
      label: `relation ${n}`,
      inverse: `inverse ${n}`,
    }))
    const claims = relations.map(({ id }, n) => claim(`e${n}`, id, 'e29', `word${n}`))
    const text = claims.map((_, n) => `word${n}`).join(' ')
    const world = worldOf({ card: { id: 'many' }, vocabulary: { relations }, entities, claims }, { doc: text })
    const html = await pageAt('/many/table?relation=r19', catalogOf(world))
    const filters = wordsOn(part(html, 'aside', 'aria-label="Filters"'))
    expect(filters).toContain('Show all 20')
    expect(filters).toContain('relation 9 only')
    expect(filters).not.toContain('relation 10 only')
    expect(filters).toContain('relation 19 only')
  })
})

describe('the header', () => {
  test('switches views and keeps everything else', async () => {
    const html = part(await pageAt('/mill/table?type=company&open=entity/stonegate'), 'header', 'class="header"')
    expect(html).toMatch(
      /href="\/mill\/table\?[^"]*"[^>]*aria-current="page"|aria-current="page"[^>]*href="\/mill\/table/,
    )
    expect(html).toContain('href="/mill/map?type=company&amp;open=entity/stonegate"')
    expect(html).toContain('href="/mill/sources?type=company&amp;open=entity/stonegate"')
  })

  test('has a menu of datasets only where there is another', async () => {
    const one = part(await pageAt('/mill/table'), 'header', 'class="header"')
    expect(one).not.toContain('aria-haspopup="menu"')
    const [first, second] = [mill(), worldOf({ card: { id: 'other', title: 'Another' } }, {})]
    const stores = new Map([
      ['mill', first.store],
      ['other', second.store],
    ])
    expect(part(await pageAt('/mill/table', { stores }), 'header', 'class="header"')).toContain('aria-haspopup="menu"')
  })

  test('names every button that is only a picture', async () => {
    const html = await pageAt('/mill/table?open=entity/stonegate&read=report')
    const buttons = html
      .split('<button')
      .slice(1)
      .map((rest) => `<button${rest.split('</button>')[0]}`)
    const bare = buttons.filter((button) => !wordsOn(button) && !button.includes('aria-label='))
    expect(buttons.length).toBeGreaterThan(20)
    expect(bare).toEqual([])
  })
})

describe('the page', () => {
  test('has its landmarks once each, and the ways to skip to them first', async () => {
    const html = await pageAt('/mill/table')
    const count = (pattern: RegExp) => html.match(pattern)?.length ?? 0
    expect(count(/<main\b/g)).toBe(1)
    expect(count(/<header class="header"/g)).toBe(1)
    expect(count(/<footer\b/g)).toBe(1)
    expect(count(/<aside\b[^>]*aria-label="(?:Filters|Details)"/g)).toBe(2)
    expect(wordsOn(html)).toMatch(/^Skip to the view Read the map as a table Skip to the details/)
  })

  test('has one first heading and skips no level', async () => {
    for (const path of [
      '/mill/table',
      '/mill/sources?open=entity/orchard-mill&read=report',
      '/mill/table?open=claim/ada-quill-leads-orchard-mill',
    ]) {
      const levels = [...(await pageAt(path)).matchAll(/<h([1-6])\b/g)].map(([, level]) => Number(level))
      expect(levels.filter((level) => level === 1)).toHaveLength(1)
      expect(levels.filter((level, n) => level > (levels[n - 1] ?? 0) + 1)).toEqual([])
    }
  })

  test('says what it shows of what there is', async () => {
    const footer = part(await pageAt('/mill/table?source=gazette'), 'footer', 'class="footer"')
    expect(wordsOn(footer)).toMatch(/^\d of 13 entities 5 of 10 claims 6 of 11 passages 2 documents · 1 origin/)
  })

  test('says when a limit left something out', async () => {
    const words = wordsOn(await pageAt('/mill/table?limit=3'))
    expect(words).toContain('Showing the 3 best connected of 13 entities')
    expect(words).toContain('show up to 20,000')
  })

  test('shows the dataset itself while nothing is open', async () => {
    const words = wordsOn(await pageAt('/mill/table'))
    expect(words).toContain(
      'The mill A mill, its river and its rival. 10 claims with 11 passages from 2 documents of 1 independent origin',
    )
    expect(words).toContain('Begin with Orchard Mill')
    expect(words).toContain('One origin: Orchard Mill Quarterly report 6 passages The Gazette 5 passages')
  })
})

describe('what is written in a dataset', () => {
  test('never becomes a link that runs', async () => {
    const world = worldOf(
      { entities: [entity('evil', { url: 'javascript:alert(1)' }), entity('good', { url: 'https://mill.example/x' })] },
      {},
    )
    expect(await pageAt('/sample/table?open=entity/evil', catalogOf(world))).not.toContain('javascript:')
    expect(await pageAt('/sample/table?open=entity/good', catalogOf(world))).toContain('href="https://mill.example/x"')
  })

  test('shows whatever it holds: roles, ranges, precision, several types', async () => {
    const world = worldOf(
      {
        entities: [
          entity('bank', { types: ['company', 'customer'] }),
          entity('hall', { types: ['place'] }),
          figure('load', { range: [10, 15], unit: 'MW', precision: 'about' }, { label: 'Load' }),
        ],
        claims: [
          claim('bank', 'measures', 'load', 'the bank draws', {
            in: ['hall'],
            with: ['bank'],
            from: '2019',
            until: '2023',
          }),
        ],
      },
      { doc: 'In 2020 the bank draws much.' },
    )
    expect(wordsOn(await pageAt('/sample/table?open=entity/bank', catalogOf(world)))).toContain('Company Customer Bank')
    expect(wordsOn(await pageAt('/sample/table?open=entity/load', catalogOf(world)))).toContain('about 10–15 MW')
    const words = wordsOn(await pageAt('/sample/table?open=claim/bank-measures-load', catalogOf(world)))
    expect(words).toContain('From 2019 Until 2023 In Hall With Bank')
  })

  test('disputes, and quotes that are not there, stand out', async () => {
    const world = worldOf(
      {
        entities: [entity('mill'), entity('river')],
        claims: [
          claim('mill', 'uses', 'river', 'the mill uses', {
            citations: [
              { source: 'doc', quote: 'the mill uses' },
              { source: 'doc', quote: 'it never did', role: 'disputes', note: 'Said by a rival.' },
              { source: 'doc', quote: 'nowhere to be found' },
            ],
          }),
        ],
      },
      { doc: 'They say the mill uses it. A rival says it never did.' },
    )
    const words = wordsOn(await pageAt('/sample/table?open=claim/mill-uses-river', catalogOf(world)))
    expect(words).toContain('1 passage in 1 document, 1 origin')
    expect(words).toMatch(/it never did .*¶ 1 disputes .*Said by a rival\./)
    expect(words).toMatch(/nowhere to be found .* gone Open document/)
  })
})
