import { describe, expect, test } from 'vitest'
import { IN_HASH } from '#client/addresses.ts'
import { beginningOf } from '#client/beginning.ts'
import { locate } from '#client/location.ts'
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

describe('navigation where a dataset begins', () => {
  const card = { id: 'mill', title: 'Mill', language: 'en', curators: [], start: 'bank', view: { around: ['bank'] } }
  const counts = { entities: 9, claims: 9, passages: 9, documents: 1, origins: 1 }
  const beginning = beginningOf({ card, counts }, 'map')

  test('fills in what the address leaves open, and tells of it once', () => {
    const host = hostAt('/')
    const { current, beginAt, subscribe } = createNavigation(host)
    let told = 0
    subscribe(() => told++)
    expect(current().place.view).toBeNull()
    beginAt(beginning)
    beginAt({ ...beginning })
    expect(told).toBe(1)
    expect(current().place).toEqual(beginning)
    expect(current()).toBe(current())
    expect(host.entries, 'the address stays plain').toEqual(['/'])
  })

  test('goes on with short addresses, and spells out what was changed', () => {
    const host = hostAt('/')
    const { current, beginAt, go } = createNavigation(host)
    beginAt(beginning)
    go({ open: null })
    go({ selection: { ...current().place.selection, q: 'barley' } })
    go({ selection: beginning.selection, open: beginning.open })
    expect(host.entries).toEqual(['/', '/mill/map?start=1', '/mill/map?around=bank&q=barley', '/mill'])
    host.back()
    expect(current().place.selection).toEqual({ around: ['bank'], q: 'barley' })
  })
})

describe('navigation in a file', () => {
  const FILE = 'file:///home/ada/mill.html'

  test('keeps to the file, whatever the place', () => {
    const host = hostAt('#/mill/map', FILE)
    const { go, current, hrefOf } = createNavigation(host, IN_HASH)
    go({ open: { kind: 'entity', id: 'mill' }, selection: { q: 'a b#c?d' } })
    expect(host.location.pathname).toBe('/home/ada/mill.html')
    expect(current().place).toMatchObject({ dataset: 'mill', view: 'map', selection: { q: 'a b#c?d' } })
    expect(hrefOf({ ...current().place, selection: {} })).toBe('#/mill/map?open=entity/mill')
  })

  test('leaves no trace of a step that changes nothing', () => {
    const host = hostAt('#/mill/map?type=company', FILE)
    createNavigation(host, IN_HASH).go({ selection: { type: ['company'] } })
    expect(host.entries).toEqual(['#/mill/map?type=company'])
  })

  test('goes Back and Forward', () => {
    const host = hostAt('#/mill/map', FILE)
    const { go, current } = createNavigation(host, IN_HASH)
    go({ view: 'table' })
    host.back()
    expect(current().place.view).toBe('map')
    host.forward()
    expect(current().place.view).toBe('table')
  })

  test.each(['', '#', '#/', '#//', '#view', '#//view'])('reads “%s” as a place without a view', (hash) => {
    const { place, unread } = locate(IN_HASH.read(FILE + hash))
    expect(place).toMatchObject({ view: null, open: null, reading: null, selection: {} })
    expect(unread).toEqual([])
  })

  test('reads what a link holds', () => {
    const { place } = locate(IN_HASH.read(`${FILE}#/mill/table?open=claim/a-b&read=doc/a-b/0&trace=1`))
    expect(place).toMatchObject({
      dataset: 'mill',
      view: 'table',
      open: { kind: 'claim', id: 'a-b' },
      reading: { source: 'doc', passage: { claim: 'a-b', index: 0 } },
      traced: true,
    })
  })
})
