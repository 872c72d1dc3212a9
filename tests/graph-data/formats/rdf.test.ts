/** TriG and JSON-LD: one graph in two notations, as other programs see it and as we read it from them. */
import fc from 'fast-check'
import * as jsonld from 'jsonld'
import { Parser, Writer, type Quad } from 'n3'
import { describe, expect, test } from 'vitest'
import { contentsOf, excerptOf, formatOf, issueLine, type Contents } from '#graph-data'
import { readTrig } from '#graph-data/formats/rdf/trig-reader.ts'
import { valuesOf, type Said } from '#graph-data/formats/rdf/things.ts'
import { anyContents } from './arbitrary.ts'
import { given, textOf } from './files.ts'
import { askPython, pythonWith } from './programs.ts'
import { sample, sampleContents, sampleWorld } from './sample.ts'

const trig = formatOf('trig')!
const linked = formatOf('jsonld')!

const OA = 'http://www.w3.org/ns/oa#'
const NP = 'http://www.nanopub.org/nschema#'

function quadsOf(text: string): Quad[] {
  return new Parser({ format: 'application/trig' }).parse(text)
}

function nquads(quads: Quad[]): string {
  return new Writer({ format: 'application/n-quads' }).quadsToString(quads)
}

const refusing = { documentLoader: (url: string) => Promise.reject(new Error(`asked for ${url}`)) }

async function quadsOfJsonLd(text: string): Promise<string> {
  return await jsonld.toRDF(JSON.parse(text), {
    ...refusing,
    format: 'application/n-quads',
  })
}

async function canonical(text: string): Promise<string[]> {
  const options = { algorithm: 'URDNA2015', inputFormat: 'application/n-quads', format: 'application/n-quads' } as const
  return (await jsonld.canonize(text, options)).split('\n')
}

describe('as others see it', () => {
  test('JSON-LD says exactly what TriG says, without asking the network', async () => {
    const [one, other] = [await textOf(trig, await sample()), await textOf(linked, await sample())]
    expect(await canonical(await quadsOfJsonLd(other))).toEqual(await canonical(nquads(quadsOf(one))))
  })

  test('N3 finds every quote, with its selectors', async () => {
    const quads = quadsOf(await textOf(trig, await sample()))
    const { claims } = await sampleContents()
    const quotes = quads.filter(({ predicate }) => predicate.value === `${OA}exact`).map(({ object }) => object.value)
    expect(quotes.toSorted()).toEqual(claims.flatMap(({ passages }) => passages.map(({ quote }) => quote)).toSorted())
  })

  test('each claim is a nanopublication of four graphs, none of them empty', async () => {
    const quads = quadsOf(await textOf(trig, await sample()))
    const { claims } = await sampleContents()
    const heads = quads.filter(({ object }) => object.value === `${NP}Nanopublication`)
    expect(heads).toHaveLength(claims.length)
    for (const { subject, graph } of heads) {
      const parts = quads
        .filter((quad) => quad.subject.equals(subject) && quad.graph.equals(graph))
        .map(({ object }) => object)
      const [, assertion, provenance, publication] = parts
      const inGraph = (name: (typeof parts)[number] | undefined) =>
        quads.filter((quad) => quad.graph.value === name?.value)
      expect(parts).toHaveLength(4)
      expect(inGraph(assertion).length).toBeGreaterThan(1)
      expect(inGraph(provenance).some((quad) => quad.subject.value === assertion?.value)).toBe(true)
      expect(inGraph(publication).some((quad) => quad.subject.equals(subject))).toBe(true)
    }
  })

  test('positions count code points, as W3C has it', async () => {
    const { texts } = sampleWorld()
    const quads = quadsOf(await textOf(trig, await sample()))
    const about = (subject: Quad['subject'] | Quad['object'], property: string) =>
      quads
        .filter((quad) => quad.subject.equals(subject) && quad.predicate.value === OA + property)
        .map(({ object }) => object)
    const targets = quads.filter(({ predicate }) => predicate.value === `${OA}hasTarget`).map(({ object }) => object)
    const found = targets.flatMap((target) => {
      const [source] = about(target, 'hasSource')
      const selectors = about(target, 'hasSelector')
      const [exact] = selectors.flatMap((selector) => about(selector, 'exact'))
      const [start] = selectors.flatMap((selector) => about(selector, 'start'))
      const [end] = selectors.flatMap((selector) => about(selector, 'end'))
      const characters = [...texts.get(source!.value.split(':').at(-1)!)!.text]
      return start && end ? [[characters.slice(Number(start.value), Number(end.value)).join(''), exact!.value]] : []
    })
    const located = (await sampleContents()).claims.flatMap(({ passages }) => passages.filter(({ place }) => place))
    // What was only reworded stands otherwise in the text.
    const verbatim = new Set(located.filter(({ verdict }) => verdict === 'exact').map(({ quote }) => quote))
    expect(found).toHaveLength(located.length)
    expect(found.filter(([cut, exact]) => cut !== exact && verbatim.has(exact!))).toEqual([])
  })

  const python = pythonWith('rdflib')
  test.skipIf(!python)('rdflib counts the same claims, citations and graphs', async () => {
    const program = `
import logging, rdflib
logging.disable(logging.WARNING)
g = rdflib.ConjunctiveGraph()
g.parse(path, format='trig')
count = lambda t: len(set(g.subjects(rdflib.RDF.type, rdflib.URIRef(t))))
print(json.dumps([count('urn:stemma:term:Claim'), count('${OA}Annotation'), count('${NP}Nanopublication'),
  len([c for c in g.contexts() if str(c.identifier).startswith('urn:stemma:')])]))`
    const { claims } = await sampleContents()
    const citations = claims.flatMap(({ passages }) => passages).length
    const answer = askPython(python!, program, await textOf(trig, await sample()), '.trig')
    expect(answer).toEqual([claims.length, citations, claims.length, 4 * claims.length])
  })

  test('N3 and jsonld read whatever the strings hold', async () => {
    await fc.assert(
      fc.asyncProperty(anyContents, async (contents) => {
        const triples = quadsOf(await textOf(trig, excerptOf(contents)))
        const lines = (await quadsOfJsonLd(await textOf(linked, excerptOf(contents)))).trimEnd().split('\n')
        expect(new Set(lines).size).toBe(new Set(nquads(triples).trimEnd().split('\n')).size)
      }),
      { numRuns: 40 },
    )
  })
})

// --- reading back --------------------------------------------------------------------------------

const byId = (a: { id: string }, b: { id: string }) => (a.id < b.id ? -1 : 1)

/** Contents whose lists are sorted: RDF has no order among things. */
function sorted({ entities, mentioned, claims, sources, origins, vocabulary, ...rest }: Contents): Contents {
  const { types, relations } = vocabulary
  return {
    ...rest,
    entities: entities.toSorted(byId),
    mentioned: mentioned.toSorted(byId),
    claims: claims.toSorted(byId),
    sources: sources.toSorted(byId),
    origins: origins.toSorted(byId),
    vocabulary: { types: types.toSorted(byId), relations: relations.toSorted(byId) },
  }
}

function rewrittenBy(writer: Writer, quads: Quad[]): Promise<string> {
  writer.addQuads(quads)
  return new Promise((resolve) => writer.end((_, text: string) => resolve(text)))
}

test('reads the graph back after other programs wrote it anew, in any order, with lists as chains', async () => {
  const contents = await contentsOf(await sample({ around: ['stonegate'] }))
  const quads = quadsOf(await textOf(trig, excerptOf(contents)))
  const rewritten = await rewrittenBy(
    new Writer({ format: 'application/trig', prefixes: { oa: OA } }),
    quads.toReversed(),
  )
  const result = trig.read!(given(rewritten, 'theirs.trig'))
  expect(result.ok && sorted(result.value as Contents)).toEqual(sorted(contents))
})

test('a fault is told where the thing stands', async () => {
  const text = await textOf(trig, await sample())
  const line = text.split('\n').findIndex((row) => row.includes('stemma:hedge "target"')) + 1
  const result = trig.read!(given(text.replace('stemma:hedge "target"', 'stemma:hedge "aimed"'), 'mill.trig'))
  expect(result.ok ? [] : result.issues.map(issueLine)).toEqual([
    expect.stringMatching(new RegExp(`^mill\\.trig:${line}:\\d+ claims › 2 › hedge: must be one of stated`)),
  ])
  const json = await textOf(linked, await sample())
  const broken = linked.read!(given(json.replace('"role":"disputes"', '"role":"doubts"'), 'mill.jsonld'))
  const there = json.split('\n').findIndex((row) => row.includes('"role":"disputes"')) + 1
  expect(broken.ok ? [] : broken.issues.map(issueLine)).toEqual([
    expect.stringMatching(new RegExp(`^mill\\.jsonld:${there}:\\d+ claims › 3 › passages › 0 › role: must be one of`)),
  ])
})

const HEDGE = 'stemma:hedge "target"'

test.each([
  [
    'two ways in which a claim is told',
    `${HEDGE}, "stated"`,
    /has two values of “hedge”, where there can be one: "target" and "stated"$/,
  ],
  ['a claim that does not say how it is told', 'stemma:term "target"', /claims › 2 › hedge: must be one of stated/],
  ['a list that comes back to itself', `${HEDGE} ; stemma:in _:loop`, /is a list that comes back to itself$/],
])('TriG: %s is refused where it stands', async (_, said, message) => {
  const loop = '_:loop rdf:first ent:tamsin ; rdf:rest _:loop .\n'
  const text = (await textOf(trig, await sample())).replace(HEDGE, said) + loop
  const result = trig.read!(given(text, 'mill.trig'))
  const [issue, ...more] = result.ok ? [] : result.issues
  expect(issue && issueLine(issue)).toMatch(message)
  expect(more).toEqual([])
  expect(text.split('\n')[issue!.line - 1]).toMatch(/stemma:hedge|stemma:term|_:loop rdf/)
})

test('saying one thing twice is saying it once', async () => {
  const contents = await sampleContents()
  const text = (await textOf(trig, excerptOf(contents))).replaceAll(HEDGE, `${HEDGE}, "target"`)
  expect(trig.read!(given(text))).toEqual({ ok: true, value: contents })
})

test('JSON-LD: two ways in which a claim is told are refused', async () => {
  const text = (await textOf(linked, await sample())).replace(
    /("sentence":"[^"]*",)"hedge":"target"/,
    '$1"hedge":["target","stated"]',
  )
  const result = linked.read!(given(text, 'mill.jsonld'))
  expect(result.ok ? [] : result.issues.map(({ path, message }) => [path, message])).toEqual([
    ['hedge', 'has two values of “hedge”, where there can be one: "target" and "stated"'],
  ])
})

test('linked data of others is named as such', () => {
  const issues = (format: typeof trig, text: string) => {
    const result = format.read!(given(text, 'theirs'))
    return result.ok ? [] : result.issues.map(issueLine)
  }
  expect(issues(trig, '<http://a> <http://b> "c" .')).toEqual([
    'theirs:1:1 describes no dataset: Stemma did not write it',
  ])
  expect(issues(linked, '{"@context": {}, "@id": "urn:x"}')).toEqual([
    'theirs:1:1 is no JSON-LD of Stemma: it must have a list called “@graph”',
  ])
  expect(issues(linked, '{"@context": {}, "@graph": [1]}')).toEqual(['theirs:1:29 must be an object in braces'])
})

// --- TriG itself ---------------------------------------------------------------------------------

function shown(said: Said): string {
  if ('thing' in said) return said.thing.iri || '[]'
  return 'list' in said ? `(${said.list.map(shown).join(' ')})` : JSON.stringify(said.literal)
}

/** What a text says, a line for each thing and property. */
function triples(text: string): string[] {
  return readTrig(text).described.flatMap((thing) =>
    [...thing.properties].map(
      ([property, values]) => `${thing.iri || '[]'} ${property} ${values.map(shown).join(', ')}`,
    ),
  )
}

describe('the TriG of others', () => {
  test.each([
    ['prefixes old and new', '@prefix a: <u:> .\nPREFIX b: <v:>\na:x b:y a:z .', ['u:x v:y u:z']],
    ['an empty prefix, and a dot behind a name', '@prefix : <u:>. :x :y :z.', ['u:x u:y u:z']],
    [
      'lists of things and of values',
      '<s> <p> 1, 2.5, -3e2 ; <q> true ; a <t> ; .',
      ['s p "1", "2.5", "-3e2"', 's q "true"', 's http://www.w3.org/1999/02/22-rdf-syntax-ns#type t'],
    ],
    [
      'four kinds of quotes',
      `<s> <p> "a\\"b", 'c\\u00e9', """d"e""", '''f\n'g''' .`,
      ['s p "a\\"b", "cé", "d\\"e", "f\\n\'g"'],
    ],
    ['quotes before the closing ones', '<s> <p> """a"""" .', ['s p "a\\""']],
    ['tags and types', '<s> <p> "a"@en-GB, "1"^^<int> .', ['s p "a", "1"']],
    [
      'nameless things and lists',
      '<s> <p> [ <q> ( 1 [] _:b ) ] . _:b <r> 2 .',
      ['[] q ("1" [] _:b)', 's p []', '_:b r "2"'],
    ],
    [
      'graphs, named, nameless, with a word or without',
      'GRAPH <g> { <s> <p> 1 . } <h> { <s> <p> 2 } { <s> <p> 3 . }',
      ['s p "1", "2", "3"'],
    ],
    ['comments', '# one\n<s> # two\n <p> "#three" . # four', ['s p "#three"']],
    ['escapes in names', '@prefix a: <u:> . a:x\\~y a:%20 <z> .', ['u:x~y u:%20 z']],
  ])('%s', (_, text, expected) => {
    expect(triples(text)).toEqual(expected)
  })

  test.each([
    ['<s> <p> .', '1:9 is not valid TriG here: expected a name'],
    ['<s> <p> "a\nb" .', '1:9 is a text that never ends: the file was cut off'],
    ['<s> <p> 1', '1:10 ends in the middle: the file was cut off'],
    ['<s> <p> 1 ,', '1:12 ends in the middle: the file was cut off'],
    ['<g> { <s> <p> 1', '1:16 ends in the middle: the file was cut off'],
    ['<s> x:p 1 .', '1:8 is not valid TriG here: expected a known prefix, not “x:”'],
    ['"s" <p> 1 .', '1:4 is not valid TriG here: expected a thing, not a value'],
    ['@base <u:> .', '1:6 is not valid TriG here: expected no base: names must be whole or have a prefix'],
    ['<s> <p> "\\x" .', '1:13 is not valid TriG here: expected no unknown escape in the text before this'],
    ['<s> <p> 1 }', '1:11 is not valid TriG here: expected “.”'],
    ['<s> <p> ' + '[<q>'.repeat(200_000), '1:266 is nested deeper than 64 levels here'],
    ['<s> <p> ' + '('.repeat(200_000), '1:74 is nested deeper than 64 levels here'],
  ])('%.20s… is refused', (text, message) => {
    const result = trig.read!(given(text, 'theirs.trig'))
    expect(result.ok ? [] : result.issues.map(issueLine)).toEqual([`theirs.trig:${message}`])
  })

  const RDF = 'http://www.w3.org/1999/02/22-rdf-syntax-ns#'
  test.each([
    [
      'that bite their own tails',
      '_:a r:first 1 ; r:rest _:b . _:b r:first 2 ; r:rest _:a .',
      'is a list that comes back to itself',
    ],
    ['that have no rest', '_:a r:first 1 .', 'must have one rdf:rest, not none'],
    ['that end in a text', '_:a r:first 1 ; r:rest "2" .', 'is a list that ends in a text'],
    [
      'that fork',
      '_:a r:first 1 ; r:rest r:nil, _:b . _:b r:first 2 ; r:rest r:nil .',
      'must have one rdf:rest, not more',
    ],
    ['with two entries in one link', '_:a r:first 1, 2 ; r:rest r:nil .', 'must have one rdf:first, not more'],
    [
      'with a link without an entry',
      '_:a r:first 1 ; r:rest _:b . _:b r:rest r:nil .',
      'must have one rdf:first, not none',
    ],
    ['with a link of which nothing is said', '_:a r:first 1 ; r:rest _:b .', 'is a list that breaks off here'],
  ])('lists %s are refused', (_, links, message) => {
    const [thing] = readTrig(`@prefix r: <${RDF}> .\n<s> <p> _:a .\n${links}`).described
    expect(() => valuesOf(thing!, 'p')).toThrow(message)
  })

  test('chains that end are lists', () => {
    const [thing] = readTrig(
      `@prefix r: <${RDF}> . <s> <p> _:a . _:a r:first 1 ; r:rest [ r:first 2 ; r:rest () ] .`,
    ).described
    expect(valuesOf(thing!, 'p').map(shown)).toEqual(['"1"', '"2"'])
  })

  test('a text of 4 MB is read in little time', () => {
    const start = performance.now()
    expect(triples(`<s> <p> "${'\\n'.repeat(2_000_000)}" .`)).toHaveLength(1)
    expect(performance.now() - start).toBeLessThan(8_000)
  })
})
