import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { animate, between, eased } from '#client/stage/motion.ts'

describe('easing', () => {
  it('runs from 0 to 1, slow at both ends', () => {
    expect([eased(0), eased(0.5), eased(1)]).toEqual([0, 0.5, 1])
    expect(eased(0.1)).toBeLessThan(0.1)
    expect(eased(0.9)).toBeGreaterThan(0.9)
  })
})

describe('the way between places', () => {
  const from = new Map([['a', { x: 0, y: 0 }]])
  const to = new Map([
    ['a', { x: 10, y: 20 }],
    ['new', { x: 5, y: 5 }],
  ])

  it('is straight', () => {
    expect(between(from, to, 0.5).get('a')).toEqual({ x: 5, y: 10 })
    expect(between(from, to, 1).get('a')).toEqual({ x: 10, y: 20 })
  })

  it('has nothing to go for what comes from nowhere', () => {
    expect(between(from, to, 0).get('new')).toEqual({ x: 5, y: 5 })
  })
})

describe('animation', () => {
  let frames: FrameRequestCallback[] = []
  const tick = (now: number) => frames.splice(0).forEach((frame) => frame(now))

  beforeEach(() => {
    frames = []
    vi.stubGlobal('requestAnimationFrame', (frame: FrameRequestCallback) => frames.push(frame))
    vi.stubGlobal('cancelAnimationFrame', () => (frames = []))
    vi.spyOn(performance, 'now').mockReturnValue(1000)
  })
  afterEach(() => {
    vi.unstubAllGlobals()
    vi.restoreAllMocks()
  })

  it('goes on frame by frame, and ends with exactly 1', () => {
    const seen: number[] = []
    animate(100, (progress) => seen.push(progress))
    for (const now of [1000, 1050, 1130, 1200]) tick(now)
    expect(seen).toEqual([0, 0.5, 1])
  })

  it('takes no time when it lasts none', () => {
    const seen: number[] = []
    animate(0, (progress) => seen.push(progress))
    expect(seen).toEqual([1])
  })

  it('can be stopped', () => {
    const seen: number[] = []
    const stop = animate(100, (progress) => seen.push(progress))
    tick(1010)
    stop()
    tick(1100)
    expect(seen).toEqual([0.1])
  })
})
