import { useTranslations } from 'next-intl'
import type { FormAction } from '@/components/form/form-state'
import { Icon } from '@/components/ui/icon'
import type { OwnView } from '@/domain/registration/own-queries'
import { questionsOfStep } from '@/domain/registration/step-rules'
import type { Language } from '@/domain/shared/language'
import { EditForm } from './edit-form'
import { FileFields, type FileTrip } from './file-fields'
import { SoFar } from './so-far'
import { type StepView, stepView } from './step-view'

type Props = {
  locale: Language
  view: OwnView
  pageKey: string
  action: FormAction<unknown>
  countries: StepView['countries']
  back: string
  here: string
  files: FileTrip
}

/** Changing what was sent, with what that may cost said before. */
export function EditPage({ locale, view, pageKey, action, countries, back, here, files }: Props) {
  const t = useTranslations('registration')
  const { category, questions, form } = view
  const asked = questionsOfStep({ category, questions, answers: form.answers }, 'files')
  return (
    <>
      <p className="crumbs">
        <a className="back" href={back}>
          <Icon name="left" />
          {t('edit.back')}
        </a>
      </p>
      <div className="two-col">
        <div>
          <h1>{t('titles.edit')}</h1>
          <p className="quiet">
            {t(view.category.reapproval && view.status !== 'submitted' ? 'edit.review' : 'edit.atOnce')}
          </p>
          <EditForm
            action={action}
            pageKey={pageKey}
            view={stepView(view, countries)}
            back={back}
            here={here}
          />
          {asked.length > 0 && (
            <section className="section" aria-labelledby="files">
              <h2 id="files">{t('steps.files')}</h2>
              <FileFields questions={asked} view={{ answers: form.answers }} trip={files} />
            </section>
          )}
        </div>
        <SoFar view={view} locale={locale} />
      </div>
    </>
  )
}
