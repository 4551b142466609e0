import { useEffect } from 'react';

/*
 * Stands in for `react-style-singleton`, which Radix's dialogs and menus use (through react-remove-scroll) to keep the
 * page from scrolling underneath: that one adds a <style> element, which our Content-Security-Policy refuses. A
 * constructed style sheet says the same and needs no exception. vite.config.ts puts it in place.
 */

/** One style sheet, on the page from the first `add` until every `add` was taken back. */
export function stylesheetSingleton() {
  let users = 0;
  const sheet = new CSSStyleSheet();
  return {
    add(css: string): void {
      users += 1;
      if (users > 1) return;
      sheet.replaceSync(css);
      document.adoptedStyleSheets = [...document.adoptedStyleSheets, sheet];
    },
    remove(): void {
      users -= 1;
      if (users > 0) return;
      document.adoptedStyleSheets = document.adoptedStyleSheets.filter((other) => other !== sheet);
    },
  };
}

/** A component that keeps its style sheet on the page while it is mounted. */
export function styleSingleton() {
  const sheet = stylesheetSingleton();
  return function Sheet({ styles, dynamic = false }: { styles: string; dynamic?: boolean }) {
    const renewedBy = dynamic ? styles : null;
    useEffect(() => {
      sheet.add(styles);
      return () => sheet.remove();
      // eslint-disable-next-line react-hooks/exhaustive-deps -- without `dynamic` later styles are ignored, as in the original
    }, [renewedBy]);
    return null;
  };
}
