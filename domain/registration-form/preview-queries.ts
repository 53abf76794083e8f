import { dayChoices, frameColumns, openLimits, summitFrame } from '@/domain/registration/open-queries'
import { questionsOf } from '@/domain/registration/repository'
import type { Question } from '@/domain/registration/schema'
import { type Actor, mayRegisterOthers } from '@/domain/shared/actor'
import { db } from '@/domain/shared/db'
import type { Text } from '@/domain/shared/language'
import { categoriesOf } from './repository'

/** The form as somebody of a category would be asked, whatever they answer. */
export type FormPreview = {
  categories: { code: string; name: Text }[]
  category: { code: string; name: Text; needsDays: boolean } | null
  questions: Question[]
  dayChoices: Awaited<ReturnType<typeof dayChoices>>
}

/** The form of a category, by its code (the first one where there is no such); null for whoever may not see it. */
export async function formPreview(
  actor: Actor | null,
  summitId: string,
  code: string | null,
  now: Date,
): Promise<FormPreview | null> {
  if (!mayRegisterOthers(actor, summitId)) return null
  const row = await db().summit.findUniqueOrThrow({ where: { id: summitId }, select: frameColumns })
  const live = (await categoriesOf(db(), summitId)).filter(({ retiredAt }) => retiredAt === null)
  const categories = live.map(({ fields }) => ({
    ...{ code: fields.code, name: fields.name, needsDays: fields.needsDays },
  }))
  const category = categories.find((one) => one.code === code) ?? categories[0] ?? null
  const questions = await questionsOf(db(), summitId)
  return {
    categories,
    category,
    questions: questions.filter(
      (question) =>
        !question.retired &&
        category !== null &&
        (question.categories.length === 0 || question.categories.includes(category.code)),
    ),
    dayChoices: await dayChoices(summitFrame(row, now), await openLimits(db(), summitId)),
  }
}
