import {
  TestRows,
  aChild,
  aCommitment,
  aFamily,
  aHoliday,
  aMember,
  aSubject,
  anAccount,
  anInvitation,
} from '../../src/testing/index.js';

/** What the database itself refuses, whatever the code above it does. */
let rows: TestRows;
let familyId: string;
beforeAll(async () => {
  rows = await TestRows.open();
  familyId = (await rows.insert(aFamily())).id;
});
afterAll(() => rows.close());

const odd = (value: unknown): never => value as never;

it.each([
  ['a role there is not', () => aMember({ familyId, accountId: familyId, role: odd('king') })],
  ['a child of no age', () => aChild({ familyId, birthDate: null })],
  ['a child of 19', () => aChild({ familyId, ageYears: 19, ageGivenOn: '2026-01-01' })],
  ['an age of no day', () => aChild({ familyId, ageYears: 9 })],
  ['a grade there is not', () => aChild({ familyId, gradeLevel: 'Grade 13' })],
  ['a period there is not', () => aChild({ familyId, bestTimes: [odd('night')] })],
  ['a commitment backwards in time', () => aCommitment({ familyId, endMinute: 600 })],
  ['a commitment over midnight', () => aCommitment({ familyId, endMinute: 1441 })],
  ['a commitment backwards in days', () => aCommitment({ familyId, endDate: '2026-01-06' })],
  ['a child’s commitment without a child', () => aCommitment({ familyId, ownerKind: 'child' })],
  ['an eighth weekday', () => aCommitment({ familyId, weekdays: [odd(8)] })],
  ['a holiday backwards', () => aHoliday({ familyId, endDate: '2026-04-05' })],
  ['a subject kind there is not', () => aSubject({ familyId, kind: odd('alchemy') })],
  ['an odd lesson length', () => aSubject({ familyId, minutes: odd(35) })],
  ['an address with capitals', () => anInvitation({ familyId, email: 'Guest@example.org' })],
  ['a staff role there is not', () => anAccount({ staffRole: odd('wizard') })],
])('refuses %s', async (_what, row) => {
  await expect(rows.insert(row())).rejects.toThrow(/check constraint/);
});

it.each([
  ['a row of a family there is not', () => aSubject({ familyId: aFamily().id })],
  ['a member without an account', () => aMember({ familyId, accountId: aFamily().id })],
])('refuses %s', async (_what, row) => {
  await expect(rows.insert(row())).rejects.toThrow(/foreign key/);
});

it('has a foreign key to its family on every table that names one', async () => {
  const without = await rows.dataSource.query(
    `SELECT c.table_name FROM information_schema.columns c
     WHERE c.column_name = 'family_id' AND c.table_schema = 'public' AND NOT EXISTS (
       SELECT 1 FROM information_schema.key_column_usage k
       JOIN information_schema.referential_constraints r USING (constraint_schema, constraint_name)
       WHERE k.table_name = c.table_name AND k.column_name = 'family_id')`,
  );
  expect(without).toEqual([]);
});

it('can delete through every foreign key without looking at whole tables', async () => {
  // A key whose first column leads no index makes each deletion of its target read the whole table.
  const unindexed = await rows.dataSource.query<{ name: string }[]>(
    `SELECT c.conname AS name FROM pg_constraint c
     WHERE c.contype = 'f' AND c.connamespace = 'public'::regnamespace AND NOT EXISTS (
       SELECT 1 FROM pg_index i WHERE i.indrelid = c.conrelid
       AND i.indpred IS NULL AND i.indkey[0] = ANY (c.conkey))`,
  );
  expect(unindexed.map(({ name }) => name).sort()).toEqual([]);
});
