/** What records can say at all, told by their schemas, and what some of them do say. */
import { z } from 'zod'

/**
 * A name for each leaf of a schema, `Claim.as_of`, and for each word of a list of words, `Value.precision=about`. Schemas with a name
 * of their own count once, wherever they stand. With a value: those that it has.
 */
export function features(schema: unknown, ...values: unknown[]): string[] {
  return [...new Set(walked(schema, '', values))]
}

function walked(schema: unknown, path: string, given: readonly unknown[]): string[] {
  const inner = unwrapped(schema)
  const values = given.filter((value) => value !== undefined && value !== null)
  if (given.length && !values.length) return []
  const here = (inner instanceof z.ZodType && inner.meta()?.id) || path
  const below = (name: string, part: unknown, parts: readonly unknown[]) =>
    given.length && !parts.length ? [] : walked(part, `${here}.${name}`, parts)
  if (inner instanceof z.ZodObject) {
    const objects = values as Readonly<Record<string, unknown>>[]
    return Object.entries(inner.shape).flatMap(([name, part]) =>
      below(
        name,
        part,
        objects.map((value) => value[name]),
      ),
    )
  }
  if (inner instanceof z.ZodArray) return below('*', inner.element, (values as unknown[][]).flat())
  if (inner instanceof z.ZodTuple)
    return inner.def.items.flatMap((item, n) =>
      below(
        `${n}`,
        item,
        values.map((value) => (value as unknown[])[n]),
      ),
    )
  if (inner instanceof z.ZodRecord)
    return below(
      '*',
      inner.valueType,
      values.flatMap((value) => Object.values(value)),
    )
  const words = inner instanceof z.ZodEnum ? inner.options : inner instanceof z.ZodBoolean ? [true, false] : []
  return words.length ? (given.length ? values : words).map((word) => `${here}=${String(word)}`) : [here]
}

function unwrapped(schema: unknown): unknown {
  const isWrapper = schema instanceof z.ZodOptional || schema instanceof z.ZodDefault || schema instanceof z.ZodNullable
  return isWrapper ? unwrapped(schema.unwrap()) : schema
}
