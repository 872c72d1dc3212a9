/** RDF nodes as TriG text (https://www.w3.org/TR/trig/). */
import type { NamedGraph, Node, NodeValue } from './nodes.ts'
import { expanded, NAMESPACES, OWN, TERMS, type Term } from './terms.ts'

/** A node with a name, as a statement. */
export function statement(node: Node): string {
  return `${name(String(node['@id']))} ${properties(node)} .\n`
}

export function namedGraph({ '@id': id, '@graph': nodes }: NamedGraph): string {
  return `${name(id)} {\n${nodes.map((node) => `  ${statement(node)}`).join('')}}\n`
}

function properties(node: Node): string {
  const parts: string[] = []
  for (const [key, value] of Object.entries(node)) {
    if (value === undefined || key === '@id') continue
    if (key === '@type') parts.push(`a ${several(value, name)}`)
    else parts.push(property(key, value))
  }
  return parts.join(' ; ')
}

/** A key that is no term names a relation. */
function property(key: string, value: NodeValue): string {
  const term = TERMS[key]
  if (!term) return `${name(key)} ${several(value, (one) => object(one, { iri: key }))}`
  const written = (one: NodeValue) => object(one, term)
  if (term.type === '@json') return `${term.iri} ${json(value)}`
  return `${term.iri} ${term.isList ? `( ${list(value).map(written).join(' ')} )` : several(value, written)}`
}

function several(value: NodeValue, write: (one: NodeValue) => string): string {
  return list(value).map(write).join(' , ')
}

function list(value: NodeValue): readonly NodeValue[] {
  return Array.isArray(value) ? (value as readonly NodeValue[]) : [value]
}

function object(value: NodeValue, { type }: Term): string {
  if (typeof value === 'object') return node(value as Node)
  if (type === '@id') return name(value)
  if (type === undefined) return literal(String(value))
  const isPlain = typeof value === 'boolean' || (typeof value === 'number' && type === 'xsd:integer')
  return isPlain ? String(value) : `${literal(String(value))}^^${type}`
}

function node(value: Node): string {
  if (value['@type'] === '@json') return json(value['@value'])
  return value['@id'] === undefined ? `[ ${properties(value)} ]` : name(value['@id'])
}

/** A name whose local part needs no escapes; others are written out. */
const SHORT = /^([a-z]+):[A-Za-z0-9](?:[A-Za-z0-9:-]*[A-Za-z0-9])?$/

function name(value: NodeValue): string {
  const text = String(value)
  const [, prefix = ''] = SHORT.exec(text) ?? []
  return Object.hasOwn(NAMESPACES, prefix) || Object.hasOwn(OWN, prefix) ? text : `<${expanded(text)}>`
}

/** JSON in its canonical form (RFC 8785), as the type rdf:JSON asks for. */
function json(value: unknown): string {
  return `${literal(canonical(value))}^^rdf:JSON`
}

function canonical(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map(canonical).join(',')}]`
  if (typeof value !== 'object' || value === null) return JSON.stringify(value)
  const members = Object.entries(value).filter(([, member]) => member !== undefined)
  const sorted = members.toSorted(([a], [b]) => (a < b ? -1 : 1))
  return `{${sorted.map(([key, member]) => `${JSON.stringify(key)}:${canonical(member)}`).join(',')}}`
}

const ESCAPED = /["\\\p{Cc}\p{Cs}\ufffe\uffff]/gu
const NAMED: Readonly<Record<string, string>> = { '"': '\\"', '\\': '\\\\', '\n': '\\n', '\r': '\\r', '\t': '\\t' }

function literal(text: string): string {
  if (text.search(ESCAPED) < 0) return `"${text}"`
  return `"${text.replace(ESCAPED, (c) => NAMED[c] ?? `\\u${c.charCodeAt(0).toString(16).padStart(4, '0')}`)}"`
}
