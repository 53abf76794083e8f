import net from 'node:net'

/** A line of its own to the server under test: cut, it is dead for the page and for its service worker alike. */
export async function openLine(): Promise<{ origin: string; cut: () => void }> {
  const server = new URL(process.env['BASE_URL'] ?? 'http://localhost:3000')
  const ends = new Set<net.Socket>()
  const line = net.createServer((near) => {
    const far = net.connect(Number(server.port || 80), '127.0.0.1')
    for (const end of [near, far]) {
      ends.add(end)
      end.on('error', () => end.destroy())
      end.on('close', () => ends.delete(end))
    }
    near.pipe(far).pipe(near)
  })
  await new Promise<void>((resolve) => line.listen(0, '127.0.0.1', resolve))
  const address = line.address()
  const port = typeof address === 'object' && address ? address.port : 0
  return {
    origin: `http://localhost:${port}`,
    cut: () => {
      line.close()
      for (const end of ends) end.destroy()
    },
  }
}
