import { z } from 'zod'

/** A stable name that survives edits: lower-case letters and digits, joined by hyphens. */
export const Id = z
  .string()
  .max(120)
  .regex(/^[a-z0-9]+(?:-+[a-z0-9]+)*$/, 'must be lower-case letters and digits joined by hyphens, like orchard-mill')
export type Id = z.infer<typeof Id>
