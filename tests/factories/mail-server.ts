import net from 'node:net'

/** A mail as a server took it. */
export type TakenMail = { to: string; head: string; messageId: string }

export type MailServer = {
  url: string
  /** Mails that were accepted, in order. */
  taken: TakenMail[]
  stop: () => Promise<void>
}

/**
 * A mail server of a few commands (RFC 5321) that accepts every mail, or refuses a recipient for good.
 * @param before runs when a mail has arrived whole and before the server answers that it took it
 * @param refuses whether the recipient is unknown here
 */
export async function mailServer({
  before = async () => {},
  refuses = () => false,
}: {
  before?: (mail: TakenMail) => Promise<void>
  refuses?: (to: string) => boolean
} = {}): Promise<MailServer> {
  const taken: TakenMail[] = []
  const server = net.createServer((socket) => {
    let [text, to, inData] = ['', '', false]
    const say = (line: string) => socket.write(`${line}\r\n`)
    const take = async (whole: string) => {
      const head = whole.slice(0, whole.indexOf('\r\n\r\n'))
      const mail = { to, head, messageId: /^Message-ID: (.*)$/im.exec(head)?.[1]?.trim() ?? '' }
      await before(mail)
      taken.push(mail)
      say('250 taken')
    }
    const command = (line: string) => {
      const word = line.slice(0, 4).toUpperCase()
      if (word === 'RCPT') to = /<([^>]*)>/.exec(line)?.[1] ?? ''
      if (word === 'RCPT' && refuses(to)) return say('550 no such person')
      if (word === 'DATA') inData = true
      say(word === 'DATA' ? '354 go on' : word === 'QUIT' ? '221 bye' : '250 mail.example')
    }
    socket.on('error', () => undefined)
    socket.on('data', (chunk) => {
      text += chunk.toString('utf8')
      for (;;) {
        const end = text.indexOf(inData ? '\r\n.\r\n' : '\r\n')
        if (end < 0) return
        const part = text.slice(0, end)
        text = text.slice(end + (inData ? 5 : 2))
        if (inData) {
          inData = false
          void take(part)
        } else command(part)
      }
    })
    say('220 mail.example')
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const address = server.address()
  if (address === null || typeof address === 'string') throw new Error('the mail server has no port')
  return {
    url: `smtp://127.0.0.1:${address.port}?ignoreTLS=true`,
    taken,
    stop: () => new Promise((resolve) => server.close(() => resolve())),
  }
}
