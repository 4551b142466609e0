// npm start: the whole of BrightPath on this machine. See supervisor/main.ts for what it does.
import { refuseOldNode } from './node-version.mjs';

refuseOldNode();

import('./load-typescript.mjs')
  .then(({ loadTypeScript, rootFolder }) =>
    loadTypeScript()
      .then(() => import('./supervisor/main.ts'))
      .then(({ main }) => main(rootFolder, process.env)),
  )
  .then((code) => process.exit(code));
