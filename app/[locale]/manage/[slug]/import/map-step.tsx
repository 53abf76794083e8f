import { getTranslations } from 'next-intl/server'
import { MapForm } from '@/components/interchange/map-form'
import { ActForm } from '@/components/manage/act-form'
import { allTargets } from '@/domain/interchange/map-columns-rules'
import { importPlan, venuesFor } from '@/domain/interchange/queries'
import type { ReadFile, Table } from '@/domain/interchange/schema'
import type { SummitAtWork } from '@/domain/session/queries'
import type { Actor } from '@/domain/shared/actor'
import type { Language } from '@/domain/shared/language'
import { excerpt } from '@/domain/shared/text'
import { drop, map } from './actions'
import { GoneFile } from './gone-file'

type Props = { locale: Language; actor: Actor; summit: SummitAtWork; here: string; file: string }

/** The second step: how the file is read. The questions are those that come up when it is read as it stands there. */
export async function MapStep({ locale, actor, summit, here, file }: Props) {
  const planned = await importPlan(actor, summit.slug, file, locale, new Date())
  if (!planned.ok) return <GoneFile locale={locale} here={here} refusal={planned} />
  const { read, mapping, remembered, sections, plan } = planned.value
  const t = await getTranslations({ locale, namespace: 'interchange' })
  const hidden = { summitId: summit.id, slug: summit.slug, fileId: file }
  return (
    <>
      <div>
        <h1>{t('map.title', { name: planned.value.file.name || t('give.pasted') })}</h1>
        <p className="quiet">
          {t('map.summary', { format: t(`formats.${formatOf(read)}`), count: plan.rows.length })}{' '}
          {read.kind === 'table' && t(remembered ? 'map.remembered' : 'map.guessed')}
        </p>
      </div>
      <MapForm
        key={file}
        action={map}
        hidden={hidden}
        mapping={mapping}
        table={read.kind === 'table' ? { heads: read.table.heads, samples: samplesOf(read.table) } : null}
        targets={allTargets(summit.contentLanguages)}
        contentLanguages={summit.contentLanguages}
        asksLanguage={read.kind === 'sessions' && read.file.format !== 'agenda_json'}
        sections={sections}
        questions={plan.questions}
        venues={await venuesFor(actor, summit.slug)}
        progress={`/api/manage/${summit.slug}/import/${file}`}
      />
      <ActForm action={drop} hidden={hidden}>
        {t('map.drop')}
      </ActForm>
    </>
  )
}

export const formatOf = (read: ReadFile) => (read.kind === 'table' ? read.table.format : read.file.format)

/** The first values of each column that has any. */
const samplesOf = ({ heads, rows }: Table): string[][] =>
  heads.map((_, column) =>
    rows
      .map(({ cells }) => excerpt(cells[column] ?? '', 40))
      .filter(Boolean)
      .slice(0, 3),
  )
