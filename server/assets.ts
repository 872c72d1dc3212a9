/** The page's files, read once at start. */
import { createHash } from 'node:crypto'
import { readdir, readFile } from 'node:fs/promises'
import { join, relative, sep } from 'node:path'
import { getMimeType } from 'hono/utils/mime'
import { REVALIDATE } from './bodies.ts'
import { Body, conditionsOf, responseOf, type Conditions, type Ready } from './body.ts'
import { policyFor } from './headers.ts'
import { HttpProblem, notAllowed } from './problem.ts'
import { targetOf } from './request.ts'

const PAGE = '/index.html'
/** The build puts a hash of the content into these names, so that a name never changes its meaning. */
const HASHED = '/assets/'
const FOREVER = 'public, max-age=31536000, immutable'

export class Assets {
  private readonly files: ReadonlyMap<string, Body>
  /** The page’s own security policy. */
  private readonly policy: string

  /** `files`: by path, like `/index.html`; none: there is no page. `hashes`: of the scripts that stand in the page. */
  constructor(files: ReadonlyMap<string, Body> = new Map(), hashes: readonly string[] = []) {
    this.files = files
    this.policy = policyFor(hashes)
  }

  /** The file that a request's target names, if it need not be packed first and is not the page, which comes with links. */
  ready(target: string, conditions: Conditions): Ready | undefined {
    const file = this.file(target)
    return file === this.files.get(PAGE) ? undefined : file?.ready(conditions)
  }

  /**
   * A file, or the page itself for any address that a person may have come to, with the header `Link` that `linksAt` gives.
   * Throws a 404 for the rest.
   */
  async answer(request: Request, linksAt: (target: string) => Promise<string>): Promise<Response> {
    const target = targetOf(request)
    if (request.method !== 'GET' && request.method !== 'HEAD')
      throw this.file(target) ? notAllowed(['GET']) : nothing(target)
    if (!this.files.size && isNavigation(request, target))
      throw new HttpProblem(404, 'The page is not built: `npm start` builds it. The API is here, see /api/docs.')
    const body = this.file(target) ?? (isNavigation(request, target) ? this.files.get(PAGE) : undefined)
    if (!body) throw nothing(target)
    const response = responseOf(await body.prepare(conditionsOf(request)))
    if (body === this.files.get(PAGE)) {
      response.headers.set('link', await linksAt(target))
      response.headers.set('content-security-policy', this.policy)
    }
    return response
  }

  private file(target: string): Body | undefined {
    const path = target.split('?', 1)[0]!
    return this.files.get(path === '/' ? PAGE : path)
  }
}

/** Reads the page's files; a folder that is not there has none. */
export async function loadAssets(folder: string): Promise<Assets> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true }).catch(() => [])
  const paths = entries.filter((entry) => entry.isFile()).map(({ parentPath, name }) => join(parentPath, name))
  const contents = await Promise.all(
    paths.map(async (path) => [`/${relative(folder, path).split(sep).join('/')}`, await readFile(path)] as const),
  )
  const files = new Map(contents.map(([name, content]) => [name, assetBody(name, content)]))
  const page = contents.find(([name]) => name === PAGE)?.[1]
  return new Assets(files, page ? hashesIn(page.toString()) : [])
}

/** Of the scripts that stand in a page, as a security policy names them. */
function hashesIn(page: string): string[] {
  const scripts = page.matchAll(/<script>([^]*?)<\/script>/g)
  return [...scripts].map(([, script = '']) => `sha256-${createHash('sha256').update(script).digest('base64')}`)
}

/** A file of the page under the name that addresses use. */
export function assetBody(name: string, content: Uint8Array): Body {
  const hash = createHash('sha256').update(content).digest('hex').slice(0, 16)
  const caching = name.startsWith(HASHED) ? FOREVER : REVALIDATE
  const type = getMimeType(name) ?? 'application/octet-stream'
  return new Body(Buffer.from(content), { type, etag: `W/"${hash}"`, caching, effort: 'thorough' })
}

function isNavigation({ headers }: Request, target: string): boolean {
  return !/^\/api(?:[/?]|$)/.test(target) && (headers.get('accept') ?? '').includes('text/html')
}

function nothing(target: string): HttpProblem {
  const path = target.split('?', 1)[0]
  return new HttpProblem(404, `There is nothing at ${path}; /api/docs lists the addresses of the API.`)
}
