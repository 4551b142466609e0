// Runs before anything else and on any Node, so it uses nothing that an old one cannot read.

const oldestNode = [22, 12];

/**
 * @param {string} version as in process.versions.node, such as "18.20.1"
 * @returns {string | null} the sentence to show when that version is too old, else null
 */
export function tooOldSentence(version) {
  const parts = version.split('.').map(Number);
  const old = parts[0] < oldestNode[0] || (parts[0] === oldestNode[0] && parts[1] < oldestNode[1]);
  if (!old) return null;
  return (
    'BrightPath needs Node ' +
    oldestNode.join('.') +
    ' or newer and this is Node ' +
    version +
    '. "npm ci" brings the right one along: start with "npm start".'
  );
}

/** Ends this process when its Node is too old, with that sentence on standard error. */
export function refuseOldNode() {
  const sentence = tooOldSentence(process.versions.node);
  if (sentence === null) return;
  process.stderr.write(sentence + '\n');
  process.exit(1);
}
