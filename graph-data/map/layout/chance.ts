/** Two numbers from 0 up to 1 that look random but always are the same for one text (FNV-1a, then a mixer). */
export function chance(text: string): [number, number] {
  let hash = 0x811c9dc5
  for (let i = 0; i < text.length; i++) hash = Math.imul(hash ^ text.charCodeAt(i), 0x01000193)
  return [unit(mixed(hash)), unit(mixed(hash ^ 0x9e3779b9))]
}

function mixed(hash: number): number {
  let h = hash
  h = Math.imul(h ^ (h >>> 16), 0x85ebca6b)
  h = Math.imul(h ^ (h >>> 13), 0xc2b2ae35)
  return h ^ (h >>> 16)
}

function unit(hash: number): number {
  return (hash >>> 0) / 2 ** 32
}
