/** A room and a start as a form sends them (domain/bilateral/desk-schema.ts). */
export const valueOf = ({ startsAt, roomId }: { startsAt: Date; roomId: string }): string =>
  `${startsAt.toISOString()} ${roomId}`
