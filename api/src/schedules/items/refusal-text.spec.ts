import { RULES } from '../../domain/timetabling/index.js';
import { refusalText } from './refusal-text.js';
import { unplacedText } from '../explain/unplaced-text.js';

describe('reasons for parents', () => {
  it.each(RULES)('say something kind and whole about the rule %s', (rule) => {
    for (const text of [
      refusalText(rule, { child: 'Ada', others: '' }),
      unplacedText(rule, 'Ada'),
    ]) {
      expect(text).toMatch(/^[A-Z].*\.$/);
      expect(text).not.toMatch(/!|undefined|slot|constraint/);
    }
  });

  it('name what is in the way', () => {
    expect(refusalText('overlap', { child: 'Ada', others: 'Reading at 10:00' })).toBe(
      'Ada has Reading at 10:00.',
    );
  });
});
