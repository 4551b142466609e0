// npm run demo: a family to look at. See demo/main.ts for what it does.
import { refuseOldNode } from './node-version.mjs';

refuseOldNode();

import('./load-typescript.mjs')
  .then(({ loadTypeScript, rootFolder }) =>
    loadTypeScript()
      .then(() => import('./demo/main.ts'))
      .then(({ main }) => main(rootFolder, process.env, process.argv.slice(2))),
  )
  .then((code) => process.exit(code));
