// Runs before the first paint, so that a remembered theme never flashes the other one. See client/theme.ts.
try {
  const theme = localStorage.getItem('stemma.theme')
  if (theme === 'light' || theme === 'dark') document.documentElement.dataset.theme = theme
} catch {
  // No storage here: the system's theme holds.
}
