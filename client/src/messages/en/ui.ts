/** Words the primitives say by themselves. */
export const ui = {
  close: 'Close',
  unsaved: 'What you entered is not saved yet.',
  discard: 'Leave without saving',
  keepEditing: 'Keep editing',
  optional: 'optional',
  undo: 'Undo',
  tryAgain: 'Try again',
  loading: 'Loading',
  onItsWay: 'Loading. One moment.',
  notLoaded:
    'This did not load: the connection is slow, or the server is busy. Nothing was changed.',
  notifications: 'Messages',
  /** Title of a browser tab: the screen, then the product. */
  documentTitle: '{title} · BrightPath',
  suggested: 'suggested',
} as const;
