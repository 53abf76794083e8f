/**
 * schema.org data for search engines. `json` has its `<` escaped already (`jsonLdScript`), so that no text of
 * a session can end the script.
 */
export function JsonLd({ json }: { json: string }) {
  return <script type="application/ld+json" dangerouslySetInnerHTML={{ __html: json }} />
}
