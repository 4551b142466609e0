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
  notLoaded: 'This did not load. Nothing was changed.',
  notifications: 'Messages',
  /** Title of a browser tab: the screen, then the product. */
  documentTitle: '{title} · BrightPath',
  suggested: 'suggested',
} as const;
