import { fileText } from '@/domain/shared/table-text'

/** The form with the text of the file that was sent in one field put into another, where there is one. */
export async function withFileText(form: FormData, from: string, to: string): Promise<FormData> {
  const file = form.get(from)
  if (!(file instanceof File) || file.size === 0) return form
  const next = new FormData()
  for (const [name, value] of form.entries()) if (name !== to && name !== from) next.append(name, value)
  next.append(to, fileText(new Uint8Array(await file.arrayBuffer())))
  return next
}
