/** The demo summits by their slugs, for whoever needs no more of them than that: summits.ts has them whole. */
export const demoSlugs = [
  'ogp-ottawa-2019',
  'digital-nations-2020',
  'learning-exchange-2019',
  'open-smart-cities-2017',
]
