/** What zod finds wrong, said so that a person can mend it. */
import { closest, distance } from 'fastest-levenshtein'
import type { z } from 'zod'

export interface Complaint {
  readonly path: readonly PropertyKey[]
  readonly message: string
}

/** One complaint for each thing wrong. `fields` are the names that the faulty object may have, for “did you mean”. */
export function complaints(error: z.ZodError, fields: readonly string[] = []): Complaint[] {
  const all = error.issues.flatMap((issue) => complain(issue, fields))
  // One value may break several rules of one meaning: that is one fault.
  return [...new Map(all.map((complaint) => [JSON.stringify([complaint.path, complaint.message]), complaint])).values()]
}

function complain(issue: z.core.$ZodIssue, fields: readonly string[]): Complaint[] {
  const { path } = issue
  switch (issue.code) {
    case 'unrecognized_keys':
      return issue.keys.map((key) => ({ path: [...path, key], message: `is not a field here${meant(key, fields)}` }))
    case 'invalid_type':
      return [{ path, message: isMissing(issue) ? `is missing: it ${needed(issue)}` : typeMessage(issue) }]
    case 'invalid_value':
      return [{ path, message: custom(issue) ?? `must be ${oneOf(issue.values)}` }]
    case 'too_small':
      return [{ path, message: custom(issue) ?? `must have at least ${issue.minimum}${counted(issue.origin)}` }]
    case 'too_big':
      return [{ path, message: custom(issue) ?? `must have at most ${issue.maximum}${counted(issue.origin)}` }]
    case 'invalid_union':
      return [{ path, message: custom(issue) ?? unionMessage(issue) }]
    default:
      return [{ path, message: lowerFirst(issue.message) }]
  }
}

/** ` (did you mean “label”?)` when a known name is close enough, else nothing. */
export function meant(name: string, known: readonly string[]): string {
  if (!known.length) return ''
  const best = closest(name, known)
  return distance(name, best) <= tolerance(name) ? ` (did you mean “${best}”?)` : ''
}

/** Letters that may differ: a swap of two counts as two, and in a very short name every letter matters. */
function tolerance({ length }: string): number {
  if (length < 3) return 0
  return length < 5 ? 1 : Math.max(2, Math.floor(length / 3))
}

function isMissing(issue: z.core.$ZodIssue): boolean {
  return 'input' in issue ? issue.input === undefined : issue.message.endsWith(' received undefined')
}

function typeMessage(issue: z.core.$ZodIssueInvalidType): string {
  return custom(issue) ?? `must be ${article(issue.expected)}`
}

function needed(issue: z.core.$ZodIssueInvalidType): string {
  return custom(issue) ?? `needs ${article(issue.expected)}`
}

function unionMessage(issue: z.core.$ZodIssueInvalidUnion): string {
  const first = issue.errors.flat()[0]
  return first ? lowerFirst(first.message) : 'is not one of the forms it may have'
}

/** A schema's own words begin in lower case; zod's begin with a capital. */
function custom({ message }: z.core.$ZodIssue): string | undefined {
  return /^[a-z]/.test(message) ? message : undefined
}

function article(expected: string): string {
  const noun = { array: 'list', object: 'mapping', int: 'whole number' }[expected] ?? expected
  return `${/^[aeiou]/.test(noun) ? 'an' : 'a'} ${noun}`
}

function oneOf(values: readonly unknown[]): string {
  return values.length === 1 ? JSON.stringify(values[0]) : `one of ${values.map((v) => String(v)).join(', ')}`
}

function counted(origin: string): string {
  return { string: ' characters', array: ' entries' }[origin] ?? ''
}

function lowerFirst(text: string): string {
  return text.charAt(0).toLowerCase() + text.slice(1)
}
