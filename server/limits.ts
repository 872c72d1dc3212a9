/** Every bound in one table, so that nothing costly is without one; README.md is tested against it. */

const MB = 1_000_000

/** What the server and the command line take at most. Sizes in bytes, times in milliseconds. */
export const LIMITS = {
  /** Size of one file of a dataset. */
  datasetFile: 32 * MB,
  /** Files that one dataset may have. */
  datasetFiles: 1_000,
  /** Datasets that one folder of datasets may hold. */
  datasets: 200,
  /** Size of one document's text. */
  textFile: 64 * MB,
  /** Texts that one folder may hold. */
  textFiles: 2_000,
  /** Issues of a broken dataset that are told; the rest is counted. */
  issuesTold: 100,
} as const
