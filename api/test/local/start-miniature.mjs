// What api/local/start.mjs does, for the checkout named by MINIATURE_ROOT.
import { loadTypeScript } from '../../local/load-typescript.mjs';

await loadTypeScript();
const { main } = await import('../../local/supervisor/main.ts');
process.exit(await main(process.env.MINIATURE_ROOT, process.env));
