/** Joining a family that somebody else plans, and choosing among several. */
export const join = {
  title: 'Your invitation',
  invited: 'You are invited to {family}',
  belong: 'You also belong to {family}',
  ownedBy: 'The family of {owner}.',
  join: 'Join this family',
  open: 'Open this family',
  failed: 'You have not joined yet',
  notForYou: 'This invitation is not for this account',
  notForYouText:
    'You are signed in as {email}. Sign in with the address that the invitation was sent to, or ask for a new one.',
  otherAccount: 'Use another account',
  toOwn: 'Go to your own family',
} as const;
