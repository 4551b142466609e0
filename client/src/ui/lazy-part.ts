import { type ComponentType, lazy, type LazyExoticComponent } from 'react';

/** How long code that did not come is left alone before it is asked for again. */
const AGAIN_AFTER_MS = 3_000;

/**
 * A part of a screen whose code is loaded when it is first shown. Where the server does not give it, nothing is thrown: a
 * toast, or a question beside a lesson, must never take the screen away. Its place stays as it is while it loads, and it
 * is asked for until it comes.
 */
export function lazyPart<P>(
  load: () => Promise<{ default: ComponentType<P> }>,
): LazyExoticComponent<ComponentType<P>> {
  return lazy(async () => {
    for (;;) {
      try {
        return await load();
      } catch {
        await new Promise((done) => setTimeout(done, AGAIN_AFTER_MS));
        askForStylesAgain();
      }
    }
  });
}

/** A style sheet that failed is not asked for again with the code that wanted it: the bundler has seen it already. */
function askForStylesAgain(): void {
  for (const link of document.querySelectorAll<HTMLLinkElement>('link[rel="stylesheet"]'))
    if (link.sheet === null) link.replaceWith(link.cloneNode());
}
