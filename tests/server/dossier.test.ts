/** Dossiers over HTTP: printed on the page that was built, today. */
import { describe, expect, test } from 'vitest'
import { PLACE_OF_DATA } from '#graph-data'
import { pressWith } from '#server/press.ts'
import { serverOf } from './server.ts'

const DOSSIER = '/api/datasets/mill/export?format=dossier'
const SHELL = `<!doctype html>\n<html><head>${PLACE_OF_DATA}</head><body>the page</body></html>\n`

describe('a dossier', () => {
  test('is the page with the data in it', async () => {
    const server = await serverOf({ dossierPage: SHELL })
    const response = await server.get(`${DOSSIER}&around=ada-quill`)
    expect(response.headers.get('content-type')).toBe('text/html; charset=utf-8')
    expect(response.headers.get('content-disposition')).toBe('attachment; filename="mill.ada-quill.html"')
    const html = await response.text()
    expect(html).toContain('<body>the page</body>')
    expect(html).toContain('Ada Quill leads the mill')
    expect(html).not.toContain('Stonegate')
  })

  test('holds no text that may not be passed on, though the server has it', async () => {
    const server = await serverOf({ dossierPage: SHELL })
    const { text } = (await (await server.get('/api/datasets/mill/sources/report')).json()) as { text: string }
    expect(text).toContain('three bakeries')
    expect(await (await server.get(DOSSIER)).text()).not.toContain('three bakeries')
  })

  test.each(['export', 'export/scope'])(
    'where no page is built is a problem that says what to do: %s',
    async (path) => {
      const server = await serverOf({ dossierPage: null })
      const response = await server.get(`/api/datasets/mill/${path}?format=dossier`)
      expect(response.status).toBe(503)
      expect(response.headers.get('content-type')).toBe('application/problem+json')
      expect(await response.json()).toMatchObject({ detail: expect.stringContaining('npm start') })
      expect(server.lines.join('\n')).not.toContain('a fault of ours')
    },
  )

  test('without a page other formats are none the worse', async () => {
    const server = await serverOf({ dossierPage: null })
    expect((await server.get('/api/datasets/mill/export?format=gexf')).status).toBe(200)
  })
})

test('a press knows the day', () => {
  const before = new Date().toISOString()
  const { today } = pressWith(null)
  expect(before.slice(0, 10) <= today && today <= new Date().toISOString().slice(0, 10)).toBe(true)
})
