/** The settings: environment variables, read once at start. */
import { delimiter, resolve } from 'node:path'
import { z } from 'zod'

interface Setting {
  readonly schema: z.ZodType<unknown, string | undefined>
  /** What it is when nobody sets it, as one would write it; empty: nothing. */
  readonly usual: string
  /** Read after “takes”. */
  readonly takes: string
  readonly what: string
}

const folders = z
  .string()
  .default('')
  .transform((text) =>
    text
      .split(delimiter)
      .filter(Boolean)
      .map((path) => resolve(path)),
  )

/** Every setting; README.md is tested against this table. */
export const SETTINGS = {
  PORT: {
    schema: z
      .string()
      .regex(/^\d{1,5}$/)
      .default('4400')
      .transform(Number)
      .pipe(z.number().max(65_535)),
    usual: '4400',
    takes: 'a port from 1 to 65535, or 0 for any free one',
    what: 'the port that the server listens on',
  },
  HOST: {
    schema: z.string().trim().min(1).max(255).default('127.0.0.1'),
    usual: '127.0.0.1',
    takes: 'an address of this machine; 0.0.0.0 is all of them, and then anybody who reaches it can read',
    what: 'the address that the server listens on',
  },
  STEMMA_TEXTS: {
    schema: folders,
    usual: '',
    takes: `folders, separated by “${delimiter}”`,
    what: 'where the documents lie, beside each dataset’s own texts folder',
  },
  STEMMA_DATASETS: {
    schema: folders,
    usual: '',
    takes: `folders, separated by “${delimiter}”`,
    what: 'datasets, or folders of datasets, beside the bundled ones',
  },
} as const satisfies Record<string, Setting>

type Name = keyof typeof SETTINGS

export interface Settings {
  readonly port: number
  readonly host: string
  /** Absolute. */
  readonly texts: readonly string[]
  /** Absolute. */
  readonly datasets: readonly string[]
}

export type SettingsResult =
  { readonly ok: true; readonly value: Settings } | { readonly ok: false; readonly messages: readonly string[] }

/** Reads the settings; each bad one gives a message that says what it takes. An empty variable counts as unset. */
export function settingsFrom(env: Readonly<Record<string, string | undefined>>): SettingsResult {
  const messages = (Object.keys(SETTINGS) as Name[]).flatMap((name) => complaint(name, env[name]))
  if (messages.length) return { ok: false, messages }
  const { PORT, HOST, STEMMA_TEXTS, STEMMA_DATASETS } = SETTINGS
  const value = {
    port: PORT.schema.parse(given(env['PORT'])),
    host: HOST.schema.parse(given(env['HOST'])),
    texts: STEMMA_TEXTS.schema.parse(given(env['STEMMA_TEXTS'])),
    datasets: STEMMA_DATASETS.schema.parse(given(env['STEMMA_DATASETS'])),
  }
  return { ok: true, value }
}

function complaint(name: Name, text: string | undefined): string[] {
  const { schema, takes } = SETTINGS[name]
  return schema.safeParse(given(text)).success ? [] : [`${name} is ${JSON.stringify(text)}, but it takes ${takes}`]
}

function given(text: string | undefined): string | undefined {
  return text === '' ? undefined : text
}
