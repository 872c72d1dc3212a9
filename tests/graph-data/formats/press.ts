import { PLACE_OF_DATA, type Press } from '#graph-data'

/** A press whose page is as short as a page can be. */
export const PRESS: Press = {
  page: `<!doctype html>\n<html>\n<head>\n${PLACE_OF_DATA}\n</head>\n<body></body>\n</html>\n`,
  today: '2026-05-17',
  scale: 2,
  // Not pixels, but all that they are made from.
  raster: async (svg, scale) => new TextEncoder().encode(`${scale}×\n${svg}`),
}
