import type { Handler } from '../handler.ts'

export const health: Handler<'GET /api/health'> = async ({ catalog, version, uptime }) => ({
  status: 'ok',
  version,
  datasets: catalog.stores.size,
  broken: catalog.broken.length,
  uptime: uptime(),
})
