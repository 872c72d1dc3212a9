/** The formats as their list shows them. Pure. */
import type { ExportFormat } from '../../answers.ts'

/** Formats that serve the same people. */
export interface FormatGroup {
  readonly label: string
  readonly formats: readonly ExportFormat[]
}

/** Formats by whom they serve, in the order in which they come. */
export function groupsOf(formats: readonly ExportFormat[]): FormatGroup[] {
  const audiences = [...new Set(formats.map(({ audience }) => audience))]
  return audiences.map((audience) => ({
    label: audience.charAt(0).toUpperCase() + audience.slice(1),
    formats: formats.filter((format) => format.audience === audience),
  }))
}

/** The format with this id; the first one where there is none. */
export function formatOr<F extends Pick<ExportFormat, 'id'>>(formats: readonly F[], id: string | null): F | undefined {
  return formats.find((format) => format.id === id) ?? formats[0]
}
