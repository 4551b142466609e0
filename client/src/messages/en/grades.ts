/** Grade levels, whose codes in the api are English too. */
export const grades = {
  preschool: 'Preschool',
  kindergarten: 'Kindergarten',
  grade: 'Grade {number}',
} as const;
