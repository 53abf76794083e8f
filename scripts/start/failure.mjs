// @ts-check

/**
 * A reason not to go on that the person at the keyboard can mend. Its message is the one line that is printed;
 * anything else that is thrown is a fault of ours and is printed with its stack.
 */
export class StartFailure extends Error {
  /** @param {string} line */
  constructor(line) {
    super(line)
    this.name = 'StartFailure'
  }
}

/** What a system call or a driver said, without stack and on one line. @param {unknown} error */
export function reasonOf(error) {
  if (error instanceof AggregateError && error.errors.length > 0) return reasonOf(error.errors[0])
  const text = error instanceof Error ? error.message || error.name : String(error)
  return text.replace(/\s+/g, ' ').trim()
}

/** One line for what can be mended, everything for a fault. @param {unknown} error */
export function printFailure(error) {
  if (error instanceof StartFailure) process.stderr.write(`Plenum: ${error.message}\n`)
  else process.stderr.write(`Plenum: unexpected fault\n${error instanceof Error ? error.stack : error}\n`)
}

/** @param {unknown} error @returns {never} */
export function failAndExit(error) {
  printFailure(error)
  process.exit(1)
}
