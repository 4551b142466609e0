import { familyNameFor } from './family-name.js';

describe('the name of a new family', () => {
  test('comes from the last name', () => {
    expect(familyNameFor('Anna Rivers', 'Rivers')).toBe('The Rivers family');
    expect(familyNameFor('Anna Maria Rivers')).toBe('The Rivers family');
  });

  test('is ours where there is none', () => {
    expect(familyNameFor('Anna')).toBe('Our family');
    expect(familyNameFor('  ')).toBe('Our family');
  });
});
