// @ts-check
// Imported first by each command: an older Node would fail later, with a message that helps nobody.
const [major = 0, minor = 0] = process.versions.node.split('.').map(Number);
if (major < 20 || (major === 20 && minor < 19)) {
  process.stderr.write(`Tepat needs Node 20.19 or newer; this is ${process.versions.node}.\n`);
  process.exit(1);
}
