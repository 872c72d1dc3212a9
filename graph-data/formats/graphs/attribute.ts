/** Attributes as graph files declare and write them. */

export type Attribute = string | number | boolean | readonly string[]

/** An attribute as a file declares it. */
export interface Declared {
  /** As people see it. */
  readonly name: string
  /** In the file’s own words: `double`, `liststring` … */
  readonly type: string
  /** For items that don’t tell it. */
  fallback?: string
}

const NUMBERS = new Set(['integer', 'int', 'long', 'float', 'double', 'short', 'byte', 'bigdecimal', 'biginteger'])

/** What a text says in its type; a text that is none of its type stays text. */
export function typed(text: string, type: string): Attribute {
  if (NUMBERS.has(type) && text.trim() !== '' && Number.isFinite(Number(text))) return Number(text)
  if (type === 'boolean') return text.trim().toLowerCase() === 'true'
  return type.startsWith('list') ? listed(text) : text
}

/** `["a", "b"]`, as Gephi and Stemma write lists, `[a, b]` or `a|b`, as others do. */
function listed(text: string): readonly string[] {
  const strict = jsonList(text)
  if (strict) return strict
  const inner = text.replace(/^\s*\[|\]\s*$/g, '')
  return inner
    .split(/[|,;]/)
    .map((part) => part.trim())
    .filter(Boolean)
}

function jsonList(text: string): string[] | undefined {
  try {
    const value: unknown = JSON.parse(text)
    return Array.isArray(value) ? value.map(String) : undefined
  } catch {
    return undefined
  }
}
