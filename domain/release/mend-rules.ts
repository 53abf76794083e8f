import type { Edit } from '@/domain/change/schema'
import type { MendInput } from './schema'

/**
 * The edit that writes one text in one language, or says that it is still right. Nothing else of the row is touched: what
 * another has written meanwhile in the same place makes it refused. A text that had fallen behind is up to date then, and
 * its other language does not fall behind for it.
 */
export function mendEdit({ of, id, field, language, was, words, topic, stale, act }: MendInput): Edit {
  const marks = stale.length > 0 && {
    set: { stale: stale.filter((mark) => mark !== `${field}.${language}`) },
    expect: { stale },
  }
  if (act === 'confirm') return { of, id, set: marks ? marks.set : {}, expect: marks ? marks.expect : {} }
  if (topic) {
    const topics = topic.all.map((one) =>
      one.id === topic.id ? { ...one, name: { ...one.name, [language]: words } } : one,
    )
    return { of, id, set: { topics }, expect: { topics: topic.all } }
  }
  return {
    of,
    id,
    set: { [field]: { [language]: words }, ...(marks ? marks.set : {}) },
    expect: { [field]: was ? { [language]: was } : {}, ...(marks ? marks.expect : {}) },
  }
}
