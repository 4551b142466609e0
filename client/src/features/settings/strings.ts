/** See src/app/strings.ts for how strings are kept. */
export const settingsStrings = {
  title: 'Settings',
  navigation: 'Settings',
  back: 'All settings',
  sections: {
    profile: 'You',
    family: 'Family',
    people: 'Children and adults',
    subjects: 'Subjects',
    time: 'Commitments and holidays',
    members: 'People with access',
    feedback: 'What you told us',
    privacy: 'Permissions',
    devices: 'Devices',
    appearance: 'Appearance',
  },
  appearanceTitle: 'Appearance',
  appearanceText: 'Light or dark, on this device.',
  appearances: { system: 'As this device', light: 'Light', dark: 'Dark' },
};
