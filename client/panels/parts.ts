/** Panels whose code comes when they are asked for, and before that once somebody does something. */
import type { Part } from '../code.ts'

export const PARTS = {
  search: { id: 'panel/search', load: async () => import('./search/search-dialog.tsx') },
  filters: { id: 'panel/filters', load: async () => import('./filters/filters-sheet.tsx') },
  reader: { id: 'panel/reader', load: async () => import('./reader/docked-reader.tsx') },
  wideReader: { id: 'panel/wide-reader', load: async () => import('./reader/wide-reader.tsx') },
  trace: { id: 'panel/trace', load: async () => import('./trace/trace-panel.tsx') },
  datasets: { id: 'panel/datasets', load: async () => import('./dataset-menu-open.tsx') },
  export: { id: 'panel/export', load: async () => import('./export/export-dialog.tsx') },
  shortcuts: { id: 'panel/shortcuts', load: async () => import('./shortcuts-dialog.tsx') },
} satisfies Record<string, Part<never>>
