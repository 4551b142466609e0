/** The look of the stand-in's pages: the sand and teal of BrightPath, light and dark, nothing loaded from elsewhere. */
export const pageStyle = `
@font-face { font-family: 'Atkinson Hyperlegible Next'; src: url('/font.woff2') format('woff2'); font-weight: 200 800; font-display: swap; }
:root { color-scheme: light dark; --ground: #fdfdfc; --raised: #f9f9f8; --line: #dad9d6; --edge: #82827c; --quiet: #63635e; --text: #21201c;
  --accent: #007a69; --on-accent: #ffffff; --soft: #e0f8f3; --initial: #0d3d38; --stop: #c72e12; }
@media (prefers-color-scheme: dark) { :root { --ground: #111110; --raised: #191918; --line: #3b3a37; --edge: #7c7b74; --quiet: #b5b3ad;
  --text: #eeeeec; --accent: #0bd8b6; --on-accent: #0d1514; --soft: #0d2d2a; --initial: #adf0dd; --stop: #ff977d; } }
* { box-sizing: border-box; }
body { margin: 0; background: var(--ground); color: var(--text); font: 17px/1.5 'Atkinson Hyperlegible Next', system-ui, sans-serif; }
main { max-width: 464px; margin: 0 auto; padding: 32px 16px 48px; }
.brand { display: flex; align-items: center; gap: 8px; margin: 0 0 32px; font-weight: 650; color: var(--accent); }
.brand svg { width: 24px; height: 24px; }
h1 { font-size: 25px; line-height: 1.2; margin: 0 0 8px; }
h2 { font-size: 17px; line-height: 1.2; margin: 32px 0 12px; }
p { margin: 0 0 16px; }
.quiet { color: var(--quiet); font-size: 15px; }
ul { list-style: none; margin: 24px 0 0; padding: 0; border: 1px solid var(--line); border-radius: 10px; overflow: hidden; }
li + li { border-top: 1px solid var(--line); }
.person { display: flex; align-items: center; gap: 12px; width: 100%; min-height: 64px; padding: 8px 16px; border: 0; background: var(--raised);
  color: inherit; font: inherit; text-align: left; cursor: pointer; }
.person:hover { background: var(--soft); }
.initial { flex: none; display: grid; place-items: center; width: 40px; height: 40px; border-radius: 50%; background: var(--soft);
  color: var(--initial); border: 1px solid var(--accent); font-weight: 650; }
.person strong, .person span span { display: block; overflow-wrap: anywhere; }
label { display: block; margin: 16px 0 4px; font-weight: 600; }
input { width: 100%; min-height: 44px; padding: 8px 12px; border: 1px solid var(--edge); border-radius: 6px; background: var(--ground);
  color: inherit; font: inherit; }
input[aria-invalid='true'] { border: 2px solid var(--stop); }
.error { margin: 4px 0 0; color: var(--stop); font-size: 15px; }
.primary { min-height: 44px; margin-top: 24px; padding: 8px 20px; border: 0; border-radius: 6px; background: var(--accent);
  color: var(--on-accent); font: inherit; font-weight: 650; cursor: pointer; }
.cancel { display: inline-block; min-height: 44px; padding: 8px 16px; color: var(--accent); }
:focus-visible { outline: 3px solid var(--accent); outline-offset: 2px; }
.person:focus-visible { outline-offset: -3px; }
`;
