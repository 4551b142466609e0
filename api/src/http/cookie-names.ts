/** The access token: 15 minutes, never readable by a script. */
export const accessCookie = 'bp_access';
/** The refresh token, sent only to the sign-in routes. */
export const refreshCookie = 'bp_refresh';
/** The token a script repeats in the X-CSRF-Token header. */
export const csrfCookie = 'bp_csrf';
