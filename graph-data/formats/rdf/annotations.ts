/** W3C Web Annotations (https://www.w3.org/TR/annotation-model/): the passages, for annotation servers and readers. */
import type { ClaimRecord, Passage, SourceRecord } from '../../records.ts'
import type { Id } from '../../schema.ts'
import type { Aspect, Excerpt } from '../excerpt.ts'
import type { Format } from '../format.ts'
import { jsonList } from '../notation/json-list.ts'
import { aboutLine } from '../provenance.ts'
import { codePoints, type CodePoints } from './code-points.ts'
import { baseOf } from './terms.ts'

const CARRIES: readonly Aspect[] = ['citations']

export const annotations: Format = {
  id: 'annotations',
  label: 'Web Annotations',
  audience: 'citations',
  use: 'Show the passages in a reader or on a server that knows W3C annotations.',
  mediaType: 'application/ld+json',
  extension: '.annotations.jsonld',
  carries: CARRIES,
  cannot: 'It holds the passages, each with its claim as a sentence, but no graph.',
  write,
}

/** What annotations point at. */
interface Target {
  readonly source: string
  readonly points: CodePoints | undefined
}

async function* write(excerpt: Excerpt): AsyncGenerator<string> {
  const base = baseOf(excerpt.from.card.id)
  yield `{"@context":"http://www.w3.org/ns/anno.jsonld",${JSON.stringify(pageOf(excerpt, base)).slice(1, -1)},\n"items":`
  yield* jsonList(annotationsIn(excerpt, base))
  yield '\n}\n'
}

/** One page that holds all of its collection. */
function pageOf(excerpt: Excerpt, base: string): object {
  const label = aboutLine(CARRIES, excerpt)
  const collection = { id: `${base}annotations`, type: 'AnnotationCollection', label }
  return { id: `${base}annotations:1`, type: 'AnnotationPage', partOf: collection, startIndex: 0 }
}

async function* annotationsIn(excerpt: Excerpt, base: string): AsyncGenerator<object> {
  const targets = new Map(excerpt.sources.map((source) => [source.id, targetOf(source, base)]))
  for await (const claim of excerpt.claims()) {
    for (const [n, passage] of claim.passages.entries()) {
      yield annotationOf(`${base}claim:${claim.id}:citation:${n + 1}`, claim, passage, targets)
    }
  }
}

function targetOf({ id, url, shape }: SourceRecord, base: string): Target {
  return { source: url ?? `${base}source:${id}`, points: codePoints(shape) }
}

function annotationOf(
  id: string,
  { sentence }: ClaimRecord,
  passage: Passage,
  targets: ReadonlyMap<Id, Target>,
): object {
  const { source, role, note } = passage
  const target = targets.get(source)
  return {
    id,
    type: 'Annotation',
    motivation: role === 'disputes' ? 'questioning' : 'describing',
    body: [
      body(sentence, role === 'disputes' ? 'questioning' : 'describing'),
      ...(note === undefined ? [] : [body(note, 'commenting')]),
    ],
    target: { source: target?.source ?? source, selector: selectorsOf(passage, target?.points) },
  }
}

function body(value: string, purpose: string): object {
  return { type: 'TextualBody', value, format: 'text/plain', purpose }
}

/** Any of them finds the passage: its words, or its place in code points of the normalized text. */
function selectorsOf({ quote, prefix, suffix, place }: Passage, points: CodePoints | undefined): object[] {
  const words = {
    type: 'TextQuoteSelector',
    exact: quote,
    ...(prefix !== undefined && { prefix }),
    ...(suffix !== undefined && { suffix }),
  }
  if (!place || !points) return [words]
  return [words, { type: 'TextPositionSelector', start: points(place.start), end: points(place.end) }]
}
