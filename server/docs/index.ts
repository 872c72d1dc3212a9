/** The API describes itself: for machines, and for people. */
import type { Hono } from 'hono'
import { REVALIDATE } from '../bodies.ts'
import { Body, conditionsOf, responseOf } from '../body.ts'
import { fingerprint, VERSION } from '../build.ts'
import { notAllowed } from '../problem.ts'
import { openApi, type OpenApi } from './openapi.ts'
import { docsPage } from './page.ts'
import { docsStyle } from './style.ts'

interface Document {
  readonly type: string
  readonly write: (api: OpenApi) => unknown
}

/** Where each form of it stands. */
const documents: Readonly<Record<string, Document>> = {
  '/api/openapi.json': { type: 'application/json', write: (api) => JSON.stringify(api) },
  '/api/docs': { type: 'text/html; charset=utf-8', write: docsPage },
  '/api/docs.css': { type: 'text/css; charset=utf-8', write: () => docsStyle },
}

/** Adds the documents to `app`; each is written when somebody first asks for it. */
export function mountDocs(app: Hono): void {
  for (const [path, document] of Object.entries(documents)) {
    let body: Promise<Body> | undefined
    app.get(path, async ({ req }) =>
      responseOf(await (await (body ??= bodyOf(document))).prepare(conditionsOf(req.raw))),
    )
    app.all(path, () => notAllowed(['GET']).respond())
  }
}

async function bodyOf({ type, write }: Document): Promise<Body> {
  const text = String(await write(openApi(VERSION)))
  const etag = `W/"${fingerprint([text])}"`
  return new Body(Buffer.from(text), { type, etag, caching: REVALIDATE, effort: 'thorough' })
}
