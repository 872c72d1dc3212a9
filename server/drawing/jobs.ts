/** What is done in threads of its own because it takes long; to add a job is to add a row. */
import { layout, type LayoutLink, type LayoutNode, type LayoutOptions, type Places } from '#graph-data'
import { raster } from './raster.ts'

export const jobs = {
  /** Where everything goes. */
  layOut: async (nodes: readonly LayoutNode[], links: readonly LayoutLink[], options: LayoutOptions): Promise<Places> =>
    layout(nodes, links, options),
  /** An SVG as PNG, so many times as large. */
  raster,
}

export type Jobs = typeof jobs
export type JobName = keyof Jobs
