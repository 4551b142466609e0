/** In the heading of a week: where its lessons are. */
export const ledger = {
  placed: '{placed} of {required} placed',
  carriedOver: '{count} of them in another week',
  caughtUp: '{count, plural, one {one of an earlier week is in} other {# of earlier weeks are in}}',
  dropped: '{count} left out',
  extra: '{count} extra',
  owed: '{count} owed',
  leftOut: '{count} left out before',
} as const;
