/** What would make a week be rated better. */
export const satisfactionGains = {
  regularity: {
    more: 'Lessons that keep their time from day to day.',
    less: 'Lessons at more varied times.',
  },
  breakMinutes: {
    more: 'About {minutes} more minutes of break a day.',
    less: 'About {minutes} minutes less of break a day.',
  },
  dailyLoadMinutes: {
    more: 'About {minutes} more minutes of lessons a day.',
    less: 'About {minutes} minutes less of lessons a day.',
  },
  loadImbalance: 'Days that are more evenly filled.',
  idleMinutes: 'Less waiting between lessons.',
  coreInBestTimes: 'More of the core work at the children’s best times.',
  placed: 'Room for every lesson that was asked for.',
} as const;
