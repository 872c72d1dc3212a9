/** Tells browsers along with the page which answers it will ask for first, so that they fetch them while they read its scripts. */
import { openingSelection, selectionFrom, selectionParams, type Id, type Selection } from '#graph-data'
import type { Catalog } from './catalog.ts'

/** The header `Link` (RFC 8288) for the page at `target`, a path and query: what client/start/head-start.ts asks there. */
export async function preloads(target: string, { stores }: Catalog): Promise<string> {
  const { pathname, searchParams } = new URL(target, 'http://localhost')
  const [named, view] = pathname.split('/').filter(Boolean)
  const id = named === undefined ? [...stores.keys()][0] : named
  const store = id === undefined ? undefined : stores.get(id)
  if (id === undefined || !store) return links([LISTING])
  const said = selectionFrom(searchParams)
  const begins = searchParams.has('start') || (view === undefined && Object.keys(said).length === 0)
  const selection = begins ? { ...openingSelection(await store.summary()), ...said } : said
  return links([LISTING, `${LISTING}/${encodeURIComponent(id)}`, subgraphAt(id, selection)])
}

const LISTING = '/api/datasets'

function subgraphAt(id: Id, selection: Selection): string {
  const query = String(new URLSearchParams(selectionParams(selection)))
  return `${LISTING}/${encodeURIComponent(id)}/subgraph${query && `?${query}`}`
}

function links(paths: readonly string[]): string {
  return paths.map((path) => `<${path}>; rel=preload; as=fetch; crossorigin`).join(', ')
}
