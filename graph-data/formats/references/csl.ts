/** CSL-JSON (https://docs.citationstyles.org): the documents, for Zotero, Pandoc and word processors. */
import type { SourceRecord } from '../../records.ts'
import type { Excerpt } from '../excerpt.ts'
import type { Format } from '../format.ts'
import { jsonList } from '../notation/json-list.ts'
import { partsOf } from './edtf-parts.ts'
import { genreOf } from './reference.ts'
import { noteOf, standings } from './standing.ts'

export const csl: Format = {
  id: 'csl',
  label: 'CSL-JSON',
  audience: 'citations',
  use: 'Take the documents into Zotero, Pandoc or any program that knows citation styles.',
  mediaType: 'application/vnd.citationstyles.csl+json',
  extension: '.csl.json',
  carries: ['sources'],
  cannot: 'It holds the documents only, without what they depend on; dates that are intervals are kept as text.',
  write,
}

async function* write(excerpt: Excerpt): AsyncGenerator<string> {
  const standingOf = standings(excerpt)
  yield* jsonList(excerpt.sources.map((source) => itemOf(source, noteOf(source, standingOf))))
  yield '\n'
}

function itemOf(source: SourceRecord, note: string | undefined): object {
  const { id, title, short, publisher, author, published, accessed, language, url } = source
  return {
    id,
    type: genreOf(source).csl,
    title,
    ...(short !== undefined && { 'title-short': short }),
    ...(author !== undefined && { author: [{ literal: author }] }),
    ...(publisher !== undefined && { publisher }),
    ...(published !== undefined && { issued: dateOf(published) }),
    ...(accessed !== undefined && { accessed: dateOf(accessed) }),
    language,
    ...(url !== undefined && { URL: url }),
    ...(note !== undefined && { note }),
  }
}

function dateOf(edtf: string): object {
  const parts = partsOf(edtf)
  if (!parts) return { literal: edtf }
  const numbers = [parts.year, parts.month, parts.day].flatMap((part) => (part === undefined ? [] : [Number(part)]))
  return { 'date-parts': [numbers], ...(parts.isLoose && { circa: true }) }
}
