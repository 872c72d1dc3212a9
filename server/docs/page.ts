/** The API’s description for people: one page of HTML, made from the same OpenAPI object as the description for machines. */
import { html, raw } from 'hono/html'
import type { JsonSchema, OpenApi, Operation, Parameter } from './openapi.ts'

type Html = ReturnType<typeof html>

/** The page. It needs no script and loads nothing but its style sheet. */
export function docsPage({ info, paths, components }: OpenApi): Html {
  const operations = Object.entries(paths).flatMap(([path, methods]) =>
    Object.entries(methods).map(([method, operation]) => ({ path, method, operation })),
  )
  const selecting = selectionNames(components)
  const first = operations.find(({ operation }) => selects(operation, selecting))?.operation
  return html`<!doctype html>
    <html lang="en">
      <head>
        <meta charset="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <meta name="color-scheme" content="light dark" />
        <title>${info.title} API ${info.version}</title>
        <link rel="icon" href="/favicon.svg" type="image/svg+xml" />
        <link rel="stylesheet" href="/api/docs.css" />
      </head>
      <body>
        <a class="skip" href="#routes">Skip to the routes</a>
        <header>
          <h1><a href="/">${info.title}</a> API <small>${info.version}</small></h1>
          <p>${info.summary} For machines: <a href="/api/openapi.json">openapi.json</a>.</p>
        </header>
        <nav aria-label="Contents">
          <h2>Routes</h2>
          <ul>
            ${operations.map(({ path, method, operation }) => html`<li><a href="#${operation.operationId}">${badge(method)} ${path}</a></li>`)}
          </ul>
          <h2>Schemas</h2>
          <ul>
            ${Object.keys(components.schemas).map((name) => html`<li><a href="#schema-${name}">${name}</a></li>`)}
          </ul>
        </nav>
        <main>
          <section id="routes" aria-labelledby="routes-title">
            <h2 id="routes-title">Routes</h2>
            ${operations.map(({ path, method, operation }) => route(path, method, operation, { names: selecting, isOpen: operation === first }))}
          </section>
          <section aria-labelledby="schemas-title">
            <h2 id="schemas-title">Schemas</h2>
            ${Object.entries(components.schemas).map(([name, schema]) => described(name, schema))}
          </section>
        </main>
      </body>
    </html>`
}

/** The parameters of a selection, which many routes take. */
interface Selecting {
  readonly names: ReadonlySet<string>
  /** Whether they are shown at once; the others fold them away. */
  readonly isOpen: boolean
}

function selectionNames({ schemas }: OpenApi['components']): Set<string> {
  return new Set(Object.keys(schemas['Selection']?.properties ?? {}))
}

function selects({ parameters }: Operation, names: ReadonlySet<string>): boolean {
  const own = new Set(parameters.map(({ name }) => name))
  return [...names].every((name) => own.has(name))
}

function route(path: string, method: string, operation: Operation, selecting: Selecting): Html {
  const { operationId, summary, parameters, requestBody, responses } = operation
  const title = `${operationId}-title`
  const isFolded = ({ name }: Parameter) => selects(operation, selecting.names) && selecting.names.has(name)
  const [own, folded] = [parameters.filter((one) => !isFolded(one)), parameters.filter(isFolded)]
  return html`<article id="${operationId}" aria-labelledby="${title}">
    <h3 id="${title}">${badge(method)} <code>${path}</code></h3>
    <p>${summary}</p>
    ${own.length ? parameterTable(own, title) : ''}
    ${
      folded.length
        ? html`<details ${selecting.isOpen ? raw('open') : ''}>
            <summary id="${operationId}-selection">and a selection: ${folded.length} parameters, all optional</summary>
            ${parameterTable(folded, `${operationId}-selection`)}
          </details>`
        : ''
    }
    <dl>
      ${
        requestBody
          ? html`<dt>Body</dt>
              <dd>${contents(requestBody.content)}</dd>`
          : ''
      }
      ${Object.entries(responses).map(
        ([status, response]) =>
          html`<dt>${status === 'default' ? 'Else' : status}</dt>
            <dd>${'content' in response ? contents(response.content) : prose(response.description)}</dd>`,
      )}
    </dl>
  </article>`
}

function parameterTable(parameters: readonly Parameter[], title: string): Html {
  return table(
    title,
    ['parameter', 'in', 'meaning'],
    parameters.map(({ name, in: where, required, description = '' }) => [
      html`<code>${name}</code>${required ? mark('required') : ''}`,
      html`${where}`,
      prose(description),
    ]),
  )
}

function described(name: string, schema: JsonSchema): Html {
  const title = `schema-${name}-title`
  const { properties = {}, required = [], description } = schema
  return html`<article id="schema-${name}" aria-labelledby="${title}">
    <h3 id="${title}"><code>${name}</code></h3>
    ${description ? html`<p>${prose(description)}</p>` : ''}
    ${Object.keys(properties).length ? fieldTable(title, properties, required) : html`<p>${typeOf(schema)}</p>`}
  </article>`
}

function fieldTable(
  title: string,
  properties: NonNullable<JsonSchema['properties']>,
  required: readonly string[],
): Html {
  const rows = Object.entries(properties).map(([field, property]) => [
    html`<code>${field}</code>${required.includes(field) ? '' : mark('optional')}`,
    typeOf(property),
    prose(property.description ?? ''),
  ])
  return table(title, ['field', 'type', 'meaning'], rows)
}

function table(title: string, heads: readonly string[], rows: readonly (readonly Html[])[]): Html {
  return html`<div class="scroll" role="region" aria-labelledby="${title}" tabindex="0">
    <table>
      <thead>
        <tr>
          ${heads.map((head) => html`<th scope="col">${head}</th>`)}
        </tr>
      </thead>
      <tbody>
        ${rows.map(
          ([first, ...rest]) =>
            html`<tr>
              <th scope="row">${first}</th>
              ${rest.map((cell) => html`<td>${cell}</td>`)}
            </tr>`,
        )}
      </tbody>
    </table>
  </div>`
}

function contents(content: Readonly<Record<string, { readonly schema: JsonSchema }>>): Html {
  return html`${Object.entries(content).map(([type, { schema }]) => html`${typeOf(schema)} <small>${type}</small>`)}`
}

/** A schema’s type in a few words; what has a name is a link to it. */
function typeOf(schema: JsonSchema): Html {
  const name = schema.$ref?.split('/').at(-1)
  if (name) return html`<a href="#schema-${name}">${name}</a>`
  if (schema.items) return html`list of ${typeOf(schema.items)}`
  if (schema.anyOf) return html`${schema.anyOf.map((one, n) => html`${n ? ' or ' : ''}${typeOf(one)}`)}`
  if (schema.enum)
    return html`${schema.enum.map((one, n) => html`${n ? ' | ' : ''}<code>${JSON.stringify(one)}</code>`)}`
  if (schema.const !== undefined) return html`<code>${JSON.stringify(schema.const)}</code>`
  if (typeof schema.additionalProperties === 'object') return html`mapping to ${typeOf(schema.additionalProperties)}`
  if (schema.properties)
    return html`${Object.entries(schema.properties).map(([key, one], n) => html`${n ? ', ' : '{ '}${key}: ${typeOf(one)}`)}
    }`
  return html`${schema.type ?? 'list'}`
}

function badge(method: string): Html {
  return html`<span class="method ${method}">${method.toUpperCase()}</span>`
}

function mark(word: string): Html {
  return html` <small class="mark">${word}</small>`
}

/** Text in which words between backticks are code. */
function prose(text: string): Html {
  return html`${text.split('`').map((part, n) => (n % 2 ? html`<code>${part}</code>` : part))}`
}
