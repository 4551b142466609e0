/** The event loop stays free while threads compute, so a lock that is not renewed means a worker that is gone. */
export const JOB_LOCKS = { lockDuration: 8_000, stalledInterval: 3_000, maxStalledCount: 3 };
