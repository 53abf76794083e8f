// @ts-check
// The entry of npm start. Plain enough that an old Node can read it and say what is wrong.
var version = process.versions.node.split('.')
var major = Number(version[0])
if (major < 20 || (major === 20 && Number(version[1]) < 19)) {
  process.stderr.write(
    'Plenum: Node.js ' + process.versions.node + ' is too old; install 20.19 or later from nodejs.org.\n',
  )
  process.exit(1)
}
import('./start/run.mjs').then(function (start) {
  return start.run({ dev: process.argv.indexOf('--dev') > 0 })
})
