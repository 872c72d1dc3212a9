/** Lets whoever reads `output` stop early, like `head` does: that is no fault, and what is said after it is lost. */
export function mayStopReading(output: NodeJS.WriteStream): void {
  output.on('error', (error: NodeJS.ErrnoException) => {
    if (error.code !== 'EPIPE') throw error
  })
}
