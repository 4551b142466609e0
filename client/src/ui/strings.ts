/** Words the primitives say by themselves. See src/app/strings.ts for how strings are kept. */
export const uiStrings = {
  close: 'Close',
  optional: 'optional',
  undo: 'Undo',
  tryAgain: 'Try again',
  loading: 'Loading',
  notifications: 'Messages',
  /** Title of a browser tab: the screen, then the product. */
  documentTitle: (title: string) => `${title} · BrightPath`,
};
