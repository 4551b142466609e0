// npm run staff: who has a part in running BrightPath. See staff/main.ts for what it does.
import { refuseOldNode } from './node-version.mjs';

refuseOldNode();

import('./load-typescript.mjs')
  .then(({ loadTypeScript, rootFolder }) =>
    loadTypeScript()
      .then(() => import('./staff/main.ts'))
      .then(({ main }) => main(rootFolder, process.env, process.argv.slice(2))),
  )
  .then((code) => process.exit(code));
