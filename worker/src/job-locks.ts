/** The event loop stays free while threads compute, so a lock that is not renewed means a worker that is gone. */
export const JOB_LOCKS = { lockDuration: 8_000, stalledInterval: 3_000, maxStalledCount: 3 };

/** A worker that is made consumes nothing until the process says so, of the queues that are its own. */
export const BEGUN_LATER = { autorun: false };
