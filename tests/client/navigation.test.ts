import { describe, expect, test } from 'vitest'
import { createNavigation } from '#client/navigation.tsx'
import { hostAt } from './host.ts'

describe('navigation', () => {
  test('pushes steps and replaces what is typed', () => {
    const host = hostAt('/mill/map')
    const { go, current } = createNavigation(host)
    go({ open: { kind: 'entity', id: 'mill' } })
    go({ selection: { q: 'm' } }, 'replace')
    go({ selection: { q: 'mi' } }, 'replace')
    expect(host.entries).toEqual(['/mill/map', '/mill/map?q=mi&open=entity/mill'])
    expect(current().place.selection).toEqual({ q: 'mi' })
  })

  test('leaves no trace of a step that changes nothing', () => {
    const host = hostAt('/mill/map?type=company')
    const { go } = createNavigation(host)
    go({ selection: { type: ['company'] } })
    expect(host.entries).toEqual(['/mill/map?type=company'])
  })

  test('tells whoever listens, also of Back and Forward', () => {
    const host = hostAt('/mill/map')
    const { go, current, subscribe } = createNavigation(host)
    const seen: (string | null)[] = []
    const leave = subscribe(() => seen.push(current().place.view))
    go({ view: 'table' })
    host.back()
    host.forward()
    leave()
    go({ view: 'sources' })
    host.back()
    expect(seen).toEqual(['table', 'map', 'table'])
  })

  test('gives the same answer for the same URL, as React asks', () => {
    const { current, go } = createNavigation(hostAt('/mill/map'))
    expect(current()).toBe(current())
    const before = current()
    go({ view: 'table' })
    expect(current()).not.toBe(before)
  })
})
