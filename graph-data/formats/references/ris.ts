/** RIS (https://en.wikipedia.org/wiki/RIS_(file_format)): the documents, for EndNote, Citavi, Mendeley. */
import type { SourceRecord } from '../../records.ts'
import type { Excerpt, Noun } from '../excerpt.ts'
import type { Format } from '../format.ts'
import { CONTROL_CHARACTER, type Losses } from '../losses.ts'
import { partsOf } from './edtf-parts.ts'
import { genreOf } from './reference.ts'
import { noteOf, standings } from './standing.ts'

export const ris: Format = {
  id: 'ris',
  label: 'RIS',
  audience: 'citations',
  use: 'Take the documents into EndNote, Citavi, Mendeley or Zotero.',
  mediaType: 'application/x-research-info-systems',
  extension: '.ris',
  carries: ['sources'],
  cannot:
    'It holds the documents only, without what they depend on; line breaks and control characters become spaces, and only plain dates are kept.',
  write,
}

async function* write(excerpt: Excerpt, losses: Losses): AsyncGenerator<string> {
  const standingOf = standings(excerpt)
  for (const source of excerpt.sources) yield recordOf(source, noteOf(source, standingOf), losses)
}

function recordOf(source: SourceRecord, note: string | undefined, losses: Losses): string {
  const { id, title, short, publisher, author, published, accessed, language, url } = source
  const tags: [string, string | undefined][] = [
    ['TY', genreOf(source).ris],
    ['ID', id],
    ['TI', title],
    ['ST', short],
    ['AU', author],
    ['PB', publisher],
    ['PY', partsOf(published ?? '')?.year],
    ['DA', published && dateOf(published, losses)],
    ['Y2', accessed && dateOf(accessed, losses)],
    ['LA', language],
    ['UR', url],
    ['N1', note],
    ['ER', ''],
  ]
  const lines = tags.flatMap(([tag, value]) => (value === undefined ? [] : [`${tag}  - ${oneLine(value, losses)}\r\n`]))
  return `${lines.join('')}\r\n`
}

const ODD_DATE: Noun = { one: 'date that is not a plain one', many: 'dates that are not plain ones' }

/** `2026/05/30`; what is unknown is left empty between the strokes. */
function dateOf(edtf: string, losses: Losses): string | undefined {
  const parts = partsOf(edtf)
  if (!parts) losses.add(ODD_DATE)
  return parts && `${parts.year}/${parts.month ?? ''}/${parts.day ?? ''}`
}

function oneLine(text: string, losses: Losses): string {
  return text.replace(/\s+|\p{Cc}/gu, (found) => {
    if (!/\s/.test(found)) losses.add(CONTROL_CHARACTER)
    return ' '
  })
}
