/** The dossier: one HTML file that holds the page and what it shows, and needs neither server nor network. */
import { EVERY_ASPECT, type Contents, type Excerpt } from '../excerpt.ts'
import type { Format } from '../format.ts'
import { placeAt, reading, Unreadable } from '../given.ts'
import type { Losses } from '../losses.ts'
import { Unprintable, type Press } from '../press.ts'
import { readBundle, writeBundle } from './bundle.ts'
import { HELD } from './dossier-data.ts'

/** Where in the page the data goes; client/dossier.html has it. */
export const PLACE_OF_DATA = '<!--excerpt-->'

export const dossier: Format = {
  id: 'dossier',
  label: 'HTML dossier',
  audience: 'people',
  use: 'Open the map with its search and all its evidence in any browser, offline: one file to send or to keep.',
  mediaType: 'text/html',
  extension: '.html',
  carries: EVERY_ASPECT,
  cannot: '',
  write,
  read: (file) => reading(file, read),
}

async function* write(excerpt: Excerpt, _losses: Losses, { page, today }: Press): AsyncGenerator<string> {
  if (page === null) throw new Unprintable('The dossier’s page is not built here: `npm start` builds it.')
  const [head, tail, more] = page.split(PLACE_OF_DATA)
  if (head === undefined || tail === undefined || more !== undefined)
    throw new Error(`dossier: the page must have ${PLACE_OF_DATA} just once; see client/dossier.html`)
  yield head
  yield `<title>${asText(excerpt.from.card.title)} — Stemma</title>\n`
  yield* script(HELD.made, [JSON.stringify(today)])
  yield* script(HELD.excerpt, writeBundle(excerpt))
  yield* script(HELD.texts, texts(excerpt))
  yield tail
}

async function* texts({ sources, textOf }: Excerpt): AsyncGenerator<string> {
  let separator = '{'
  for (const { id } of sources.filter(({ redistributable }) => redistributable)) {
    const text = await textOf(id)
    if (text === null) continue
    yield `${separator}${JSON.stringify(id)}:${JSON.stringify(text)}`
    separator = ',\n'
  }
  yield separator === '{' ? '{}' : '}'
}

async function* script(id: string, json: AsyncIterable<string> | Iterable<string>): AsyncGenerator<string> {
  yield opening(id)
  for await (const piece of json) yield asData(piece)
  yield `${CLOSING}\n`
}

function opening(id: string): string {
  return `<script type="application/json" id="${id}">`
}

const CLOSING = '</script>'

/** JSON that ends no script and begins no comment: outside strings it has no `<`, and inside them `\u003c` is the same. */
function asData(json: string): string {
  return json.replaceAll('<', '\\u003c')
}

const MARKUP = { '<': '&lt;', '>': '&gt;', '&': '&amp;' }

/** Half of a surrogate pair has no place in a title; the data keeps it. */
function asText(text: string): string {
  return text
    .replace(/[<>&]/g, (sign) => MARKUP[sign as keyof typeof MARKUP])
    .replace(/\p{Cc}/gu, ' ')
    .replace(/\p{Cs}/gu, '\ufffd')
}

function read(text: string): Contents {
  const mark = opening(HELD.excerpt)
  const start = text.indexOf(mark) + mark.length
  if (start < mark.length) throw Unreadable.at('is no dossier: there is no excerpt in it')
  const end = text.indexOf(CLOSING, start)
  if (end < 0 || !text.trimEnd().endsWith('</html>'))
    throw Unreadable.at('ends too early: export it again', placeAt(text, text.length))
  // Everything before is made blank, so that faults are told with their place in the file.
  return readBundle(text.slice(0, start).replace(/[^\n]/g, ' ') + text.slice(start, end))
}
