/** One small world that has every feature which an export may meet, and excerpts of it. */
import { collect, type Contents, contentsOf, type Excerpt, type Selection, type Spot } from '#graph-data'
import { cite, claim, entity, figure, source, worldOf, type World } from '#tests/builders.ts'

const REPORT = `Quarterly report 🌾

The mill and its river
Orchard Mill runs on the river Tamsin, and it has ground barley there since 2019 for three bakeries.
Ada Quill leads the mill. She says the wheel could double its output by 2027.

Plans
The mill targets 40 tonnes a year. A bakery in Bruyères buys half of it.
`

const GAZETTE = `The Gazette
According to the mill’s own report, Orchard Mill runs on the river Tamsin.
A rival, Stonegate, grinds 20 tonnes a year; observers call the mill twice as large.
Others doubt that it runs at all, and put it at 10 to 15 tonnes & falling.
`

const LEAFLET = `=HYPERLINK("x") <b>bold</b> ]]> “quoted” 'single' \`tick\` {brace} $1 \\back | pipe
The wheel turns itself, says אדה קוויל on p. 3.
`

const REPRINT = `The Reprint
=HYPERLINK("x") and so on, as the leaflet says.
It goes on: the wheel of the old mill turns by day and by night and in every weather it meets.
Advertising: buy flour. End of advertising.
`

const LEDGER = `The ledger
The wheel of the old mill turns by day and by night and in every weather it meets.
The mill has 3.9 tonnes of barley in store, says the clerk.
The wheel may stop in winter.
Orchard Mill sells its flour to Bruyères. Barley is barley.
`

/** A mill, its people, its figures, of each kind one; five documents, some of which repeat others, and a rumor that nobody holds. */
export function sampleWorld(): World {
  return worldOf(
    {
      card: {
        id: 'mill',
        title: 'The mill & its “river”',
        start: 'orchard-mill',
        description: 'A mill, its river and its rival.',
        license: 'CC-BY-4.0',
        curators: ['Ada <Quill>', 'B. Miller'],
        as_of: '2026-05',
      },
      vocabulary: {
        types: [{ id: 'wheel', label: 'Wheel', plural: 'Wheels', color: '#aa5500', shape: 'square' }],
        relations: [
          {
            id: 'turns',
            label: 'turns',
            inverse: 'is turned by',
            template: '{subject} “turns” {object}.',
            functional: true,
          },
        ],
      },
      entities: [
        entity('orchard-mill', {
          aliases: ['the mill', 'O|M, "Inc."'],
          description: 'A water mill that grinds barley; it’s <old> & slow.',
          url: 'https://mill.example/?a=1&b=2',
        }),
        entity('stonegate', { label: '=Stonegate' }),
        entity('ada-quill', { label: 'Ada Quill אדה', types: ['person'] }),
        entity('tamsin', { label: 'River Tamsin', types: ['place'] }),
        entity('bruyeres', { label: 'Bruyères', types: ['place'] }),
        entity('bakery', { label: 'A bakery', types: ['customer', 'company'] }),
        figure('forty-tonnes', { amount: 40, unit: 't', precision: 'at-least' }, { label: '40 t a year' }),
        figure('twenty-tonnes', { amount: 20, unit: 't' }, { label: '20 t a year' }),
        figure('ten-to-fifteen', { range: [10, 15], unit: 't', precision: 'about' }, { label: '10–15 t' }),
        figure(
          'twice',
          { amount: 2, derived: { op: 'ratio', of: ['forty-tonnes', 'twenty-tonnes'] } },
          { label: '2×' },
        ),
        figure('ten-tonnes', { amount: 10, unit: 't' }, { label: '10 t' }),
        figure('three', { amount: 3, precision: 'at-most' }, { label: 'at most 3' }),
        figure('four', { amount: 4 }, { label: 'four bakeries' }),
        figure(
          'sum',
          { amount: 30, unit: 't', derived: { op: 'sum', of: ['twenty-tonnes', 'ten-tonnes'] } },
          { label: '30 t' },
        ),
        figure(
          'rest',
          { amount: 11, unit: 't', derived: { op: 'difference', of: ['twenty-tonnes', 'ten-tonnes'] } },
          { label: '11 t' },
        ),
        figure(
          'product',
          { amount: 83, unit: 't', derived: { op: 'product', of: ['four', 'twenty-tonnes'] } },
          { label: '83 t' },
        ),
        figure(
          'share',
          { amount: 0.67, derived: { op: 'ratio', of: ['twenty-tonnes', 'sum'] } },
          { label: 'two thirds' },
        ),
        figure(
          'fees',
          { range: [2_400_000, 2_600_000], currency: 'EUR', derived: { op: 'sum', of: ['fee', 'fee'] } },
          { label: '€2.5 M' },
        ),
        figure('odd', { amount: 7, derived: { op: 'sum', of: ['fee', 'ten-tonnes'] } }, { label: '7 of both' }),
        figure('fee', { amount: 1250000.5, currency: 'EUR', precision: 'about' }, { label: '≈ €1.25 M' }),
        entity('wheel', { types: ['wheel'], label: '<Wheel> ]]>' }),
        entity('large', { types: ['position'], label: 'The mill is large' }),
        entity('loner'),
      ],
      sources: [
        source('report', {
          title: 'Quarterly report',
          short: 'Report',
          publisher: 'Orchard Mill & Sons',
          author: 'Ada Quill',
          published: '2026-05-30',
          accessed: '2026-06',
          kind: 'report',
          url: 'https://mill.example/report?y=2026&q=2',
          redistributable: true,
          noise: [{ start: 'Quarterly', why: 'letterhead', every: true }],
        }),
        source('gazette', {
          title: 'The Gazette {No. 7}',
          published: '2026~',
          note: 'A weekly_paper; 100% local.',
          upstream: [
            { source: 'report', how: 'credits', citation: { quote: 'According to the mill’s own report' } },
            { source: 'rumor', how: 'summarizes', citation: { quote: 'observers call' } },
          ],
        }),
        source('leaflet', { title: 'Leaflet =1+1', kind: 'leaflet', language: 'he', author: 'אדה קוויל' }),
        source('ledger', { title: 'The ledger', kind: 'book', short: 'Ledger' }),
        source('reprint', {
          upstream: [
            { source: 'leaflet', how: 'republishes', citation: { quote: '=HYPERLINK("x") and so on' } },
            {
              source: 'leaflet',
              how: 'quotes',
              citation: { quote: 'the leaflet says', prefix: 'as ', suffix: '.\n' },
            },
          ],
          noise: [{ start: 'Advertising:', end: 'End of advertising.', why: 'advertising' }],
        }),
        source('rumor', { held: false, kind: 'thread', url: 'https://thread.example/1' }),
      ],
      claims: [
        claim('orchard-mill', 'located-in', 'tamsin', '', {
          citations: [
            cite('report: Orchard Mill runs on the river Tamsin', { note: 'The name is the firm’s.' }),
            cite('gazette: runs on the river Tamsin', { prefix: 'Orchard Mill ', suffix: '.\nA rival' }),
          ],
        }),
        claim('ada-quill', 'leads', 'orchard-mill', 'report: Ada Quill leads the mill'),
        claim('orchard-mill', 'targets', 'forty-tonnes', 'report: targets 40 tonnes a year', {
          hedge: 'target',
          as_of: '2026',
          until: '2027',
        }),
        claim('orchard-mill', 'targets', 'forty-tonnes', '', {
          id: 'orchard-mill-targets-forty-tonnes-again',
          sentence: 'Others doubt the “target”.\nThey say so, twice.',
          hedge: 'possible',
          position: 'large',
          citations: [cite('gazette: doubt that it runs at all', { role: 'disputes', note: 'Only an opinion.' })],
        }),
        claim('bakery', 'customer-of', 'orchard-mill', 'report: A bakery in Bruyères buys half', {
          in: ['bruyeres'],
          with: ['stonegate', 'ada-quill'],
          for: ['wheel'],
          from: '2019/..',
        }),
        claim('bakery', 'located-in', 'bruyeres', 'report: A bakery in Bruyères'),
        claim('stonegate', 'competes-with', 'orchard-mill', 'gazette: A rival, Stonegate', {
          hedge: 'reported',
          as_of: '2026-05~',
        }),
        claim('stonegate', 'measures', 'twenty-tonnes', 'gazette: Stonegate, grinds 20 tonnes a year'),
        claim('stonegate', 'measures', 'ten-to-fifteen', 'gazette: put it at 10 to 15 tonnes & falling', {
          hedge: 'estimated',
          from: '2024-02',
          until: '2026-03-01',
        }),
        claim('orchard-mill', 'measures', 'twice', 'gazette: call the mill twice as large', { hedge: 'reported' }),
        claim('ada-quill', 'says', 'fee', 'report: could double its output by 2027', {
          hedge: 'possible',
          said_by: 'ada-quill',
        }),
        claim('ada-quill', 'says', 'large', 'report: the wheel could double', {
          hedge: 'quoted',
          said_by: 'ada-quill',
        }),
        claim('wheel', 'turns', 'tamsin', 'ledger: The wheel may stop', { hedge: 'planned' }),
        claim('stonegate', 'measures', 'twenty-tonnes', 'gazette: grinds 20 tonnes a year', {
          id: 'stonegate-measures-twenty-tonnes-again',
          hedge: 'estimated',
        }),
        claim('orchard-mill', 'measures', 'rest', 'ledger: Barley is barley'),
        claim('orchard-mill', 'owns', 'wheel', '', {
          citations: [
            cite('ledger: 3.9 tonnes of “barley” in store', { note: 'Reworded.' }),
            cite('ledger: The mill has 4.9 tonnes of barley in store'),
            cite('ledger: The mill has not 3.9 tonnes of barley in store'),
            cite('ledger: The wheel will stop in winter'),
            cite('ledger: Orchard Mill sells its flour to Stonegate'),
            cite('ledger: barley'),
          ],
        }),
        claim('wheel', 'turns', 'wheel', '', {
          sentence: '=The wheel turns itself',
          citations: [
            cite('leaflet: The wheel turns itself, says אדה קוויל', { role: 'supports' }),
            cite('leaflet: =HYPERLINK("x") <b>bold</b> ]]> “quoted”'),
            cite('leaflet: words that stand nowhere'),
          ],
        }),
      ],
      conflicts: [
        {
          id: 'how-much',
          label: 'How much “it” grinds',
          explanation: 'Nobody has *weighed* it.',
          claims: [
            'orchard-mill-targets-forty-tonnes',
            'ada-quill-says-large',
            'stonegate-measures-ten-to-fifteen',
            'wheel-turns-tamsin',
            'stonegate-competes-with-orchard-mill',
            'orchard-mill-targets-forty-tonnes-again',
          ],
        },
      ],
    },
    { report: REPORT, gazette: GAZETTE, leaflet: LEAFLET, ledger: LEDGER, reprint: REPRINT },
    'r1',
  )
}

/** Where the sample’s entities stand: on a ring, so that nothing depends on a layout. */
function ring(ids: readonly string[]): Map<string, Spot> {
  const angle = (n: number) => (n / ids.length) * 2 * Math.PI
  return new Map(
    ids.map((id, n) => [id, { x: Math.round(300 * Math.cos(angle(n))), y: Math.round(300 * Math.sin(angle(n))) }]),
  )
}

/** The sample, or what a selection takes of it, laid out; its vocabulary is cut to what it uses, so that golden files hold still. */
export async function sample(selection: Selection = {}): Promise<Excerpt> {
  const { store, dataset } = sampleWorld()
  const excerpt = await collect(store, selection, ring(dataset.entities.map(({ id }) => id)))
  const types = new Set(dataset.entities.flatMap((item) => item.types))
  const relations = new Set(dataset.claims.map(({ relation }) => relation))
  const vocabulary = {
    types: excerpt.vocabulary.types.filter(({ id }) => types.has(id)),
    relations: excerpt.vocabulary.relations.filter(({ id }) => relations.has(id)),
  }
  return { ...excerpt, vocabulary, scope: { ...excerpt.scope, vocabulary: types.size + relations.size } }
}

export async function sampleContents(selection: Selection = {}): Promise<Contents> {
  return contentsOf(await sample(selection))
}
