const { mkdtempSync, rmSync } = require('node:fs');
const os = require('node:os');
const path = require('node:path');

/** Every run has a temporary folder of its own, also for the processes that tests start; nothing of it outlives the run. */
module.exports = function ownTemporaryFolder() {
  const folder = mkdtempSync(path.join(os.tmpdir(), 'tepat-tests-'));
  process.env.TMPDIR = folder;
  // Here, and not in a teardown: it holds when a test file cannot be read, too.
  process.once('exit', () => rmSync(folder, { recursive: true, force: true }));
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.once(signal, () => process.exit(1));
};
