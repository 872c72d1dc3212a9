import { listed } from '#graph-data'
import type { Broken } from '../catalog.ts'
import type { Handler } from '../handler.ts'
import { LIMITS } from '../limits.ts'

export const datasets: Handler<'GET /api/datasets'> = async ({ catalog }) => ({
  datasets: await Promise.all([...catalog.stores.values()].map(listed)),
  broken: catalog.broken.map(told),
  notices: [...catalog.notices],
})

function told({ id, issues }: Broken) {
  return { id, issues: issues.slice(0, LIMITS.issues.most), total: issues.length }
}
