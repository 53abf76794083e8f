// @ts-check
// The first file of a thread. Threads are started from their source, not from a bundle: the server's bundler never sees them.
import { register } from 'tsx/esm/api'

register()
await import('./worker.ts')
