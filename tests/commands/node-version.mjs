// @ts-check
/** Loaded before every other command: an older Node gets a sentence, not a stack trace. */
const [major = 0, minor = 0] = process.versions.node.split('.').map(Number);
if (major < 22 || (major === 22 && minor < 12)) {
  console.error(
    `This needs Node 22.12 or newer, and this is ${process.versions.node}. Run "npm test" or "npm start" once: they install Node 24 into node_modules, and every npm script then uses it.`,
  );
  process.exit(1);
}
