/** From which day a change of hours, a subject, a commitment or a meal holds, and what becomes of the days before. */
export const changes = {
  legend: 'From when does this hold?',
  today: 'From today on',
  todayHint: 'Days that are over keep what they had.',
  date: 'From a later day on',
  dateHint: 'Until then it stays as it is.',
  always: 'It was a mistake',
  alwaysHint: 'It is put right from its first day, {date}, also in past weeks.',
  alwaysHintOpen: 'It is put right for all days on which it was so, also in past weeks.',
  firstDay: 'First day of the change',
  mustLater: 'Choose the first day of the change.',

  coming: 'From {date}: {what}',
  ends: 'From {date}: no more',
  begins: 'from {date}',
  goesBack: 'Until {date}: {what}',

  removeLegend: 'From when?',
  removeToday: 'From today on',
  removeTodayHint: 'Past weeks keep it.',
  removeDate: 'From a later day on',
  removeDateHint: 'Until then it stays.',
  removeAll: 'Altogether',
  removeAllHint: 'As if it had never been: it goes from past weeks as well.',
  removeFirstDay: 'First day without it',
  removeOver: 'It ended on {date}. Past weeks lose it as well.',

  over: '{count, plural, one {# that is over} other {# that are over}}',
} as const;
