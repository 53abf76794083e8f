/**
 * Work that is asked for while earlier work on the same thing is under way is done together, in the order in which it was
 * asked for: what has to be done one after the other anyhow is then paid for once (the group commit of databases).
 * Where work on several fails, each is done by itself, so that nobody fails by another's fault.
 * @param work answers in the order of its inputs
 * @param most done at once
 * @returns asks for work on the thing of this name
 */
export function together<I, O>(
  work: (name: string, inputs: readonly I[]) => Promise<readonly O[]>,
  most: number,
): (name: string, input: I) => Promise<O> {
  type Asked = { input: I; answer: (output: O) => void; fail: (fault: unknown) => void }
  const underWay = new Map<string, Asked[]>()

  const doTogether = async (name: string, asked: readonly Asked[]): Promise<void> => {
    try {
      const outputs = await work(
        name,
        asked.map(({ input }) => input),
      )
      if (outputs.length !== asked.length) throw new Error('not every input was answered')
      outputs.forEach((output, index) => asked[index]?.answer(output))
    } catch (fault) {
      if (asked.length > 1) for (const one of asked) await doTogether(name, [one])
      else asked[0]?.fail(fault)
    }
  }

  const begin = async (name: string, waiting: Asked[]): Promise<void> => {
    underWay.set(name, waiting)
    while (waiting.length > 0) await doTogether(name, waiting.splice(0, most))
    underWay.delete(name)
  }

  return (name, input) =>
    new Promise((answer, fail) => {
      const asked = { input, answer, fail }
      const waiting = underWay.get(name)
      if (waiting) waiting.push(asked)
      else void begin(name, [asked])
    })
}
