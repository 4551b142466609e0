import {
  Delivery,
  DeliveryRepository,
  hashOfAddress,
  KeptMail,
  KeptMailRepository,
  MAIL_LINKS_KEY,
  MailStopRepository,
  NotificationFactsRepository,
  NotificationPreferencesRepository,
  NotificationRepository,
  OutboxRepository,
  ServiceKeyRepository,
} from '@brightpath/api/persistence';
import { FixedClock, MailConfig, readSignedText } from '@brightpath/api/platform';
import {
  aConsent,
  aFamily,
  aMember,
  anAccount,
  anInvitation,
  aNotificationPreferences,
  aTask,
} from '@brightpath/api/testing';
import { MetricsService } from '../../src/health/metrics.service.js';
import { MailTransport } from '../../src/notifications/mail/mail-transport.js';
import { SendMails } from '../../src/notifications/mail/send-mails.use-case.js';
import { TellPeople } from '../../src/notifications/tell-people.js';
import { LearningBench } from './learning-bench.js';
import { SmtpReceiver, startSilentServer } from './smtp-receiver.js';

let bench: LearningBench;
let smtp: SmtpReceiver;
let clock: FixedClock;
beforeAll(async () => {
  bench = await LearningBench.open();
});
beforeEach(async () => {
  await bench.rows.emptyAll();
  smtp = await SmtpReceiver.start();
  clock = new FixedClock(new Date('2026-12-02T10:00:00Z'));
});
afterEach(() => smtp.stop());
afterAll(() => bench.close());

const MINUTE_MS = 60_000;
const dueAt = new Date('2026-12-03T10:00:00.000Z');

interface Person {
  readonly familyId: string;
  readonly accountId: string;
  readonly email: string;
}

async function aPerson(preferences: object = {}): Promise<Person> {
  const { id: familyId } = await bench.rows.insert(aFamily());
  const { id: accountId, email } = await bench.rows.insert(anAccount());
  await bench.rows.insert(aMember({ familyId, accountId, role: 'owner' }), aConsent({ familyId }));
  await bench.rows.insert(aNotificationPreferences({ familyId, accountId, ...preferences }));
  return { familyId, accountId, email };
}

const config = (url: string | undefined = smtp.url): MailConfig =>
  new MailConfig({ ...process.env, SMTP_URL: url, SMTP_TIMEOUT_SECONDS: '1', MAIL_FROM: 'BrightPath <hello@plan.example.org>' }); // prettier-ignore

function teller(): TellPeople {
  const { database } = bench.rows;
  return new TellPeople(
    database,
    new NotificationPreferencesRepository(database),
    new NotificationRepository(database, new OutboxRepository(database)),
    new DeliveryRepository(database),
    config(),
    clock,
  );
}

/** A task that is due, and that the family is told of. */
async function tellOf(familyId: string, title = 'Letter of intent'): Promise<string> {
  const { id: subjectId } = await bench.rows.insert(
    aTask({ familyId, title, dueDate: '2026-12-03', dueMinute: 600, dueAt }),
  );
  const data = { at: dueAt.toISOString(), date: '2026-12-03' };
  await teller().tell([{ familyId, kind: 'task-due', subjectId, occurrence: 'once', data }]);
  return subjectId;
}

async function send(url?: string): Promise<void> {
  const { database } = bench.rows;
  const mail = config(url);
  const transport = new MailTransport(mail, new KeptMailRepository(database));
  const sender = new SendMails(
    new DeliveryRepository(database),
    new NotificationFactsRepository(database),
    new MailStopRepository(database),
    new ServiceKeyRepository(database),
    transport,
    new MetricsService(),
    mail,
    clock,
  );
  await sender.run();
  transport.onApplicationShutdown();
}

const deliveries = (familyId: string): Promise<Delivery[]> =>
  bench.rows.dataSource.getRepository(Delivery).find({ where: { familyId }, order: { id: 'ASC' } });
const statuses = async (familyId: string) => (await deliveries(familyId)).map((row) => row.status);
/** A header's value, put together where it was folded. */
function header(raw: string, name: string): string {
  const lines = raw.replace(/\r\n[ \t]+/g, ' ').split('\r\n');
  const line = lines.find((each) => each.toLowerCase().startsWith(`${name.toLowerCase()}:`));
  return line?.slice(name.length + 1).trim() ?? '';
}

it('is written with the notification, sent once in both formats, and can be ended at one press', async () => {
  const { familyId, email } = await aPerson();
  await tellOf(familyId);
  expect(await statuses(familyId)).toEqual(['waiting']);
  await send();
  await send();
  expect(smtp.mails.map(({ to }) => to)).toEqual([[email]]);
  const { raw } = smtp.mails[0]!;
  expect(raw).toContain('text/plain');
  expect(raw).toContain('text/html');
  expect(header(raw, 'Subject')).toContain('Letter of intent');
  expect(header(raw, 'From')).toBe('BrightPath <hello@plan.example.org>');
  expect(header(raw, 'List-Unsubscribe-Post')).toBe('List-Unsubscribe=One-Click');
  const [row] = await deliveries(familyId);
  expect(row).toMatchObject({ status: 'sent', attempts: 1, sentAt: clock.now(), problem: null });
  expect(header(raw, 'Message-ID')).toBe(`<${row!.id}@localhost>`);
  const link = new URL(header(raw, 'List-Unsubscribe').slice(1, -1));
  const key = await new ServiceKeyRepository(bench.rows.database).find(MAIL_LINKS_KEY);
  const token = link.searchParams.get('token')!;
  expect(readSignedText(key, MAIL_LINKS_KEY, token)).toBe(hashOfAddress(email));
});

it('waits for the end of quiet hours', async () => {
  const { familyId } = await aPerson({ quietFromMinute: 540, quietToMinute: 720 });
  await tellOf(familyId);
  await send();
  expect(smtp.mails).toEqual([]);
  clock.advance(2 * 60 * MINUTE_MS);
  await send();
  expect(smtp.mails).toHaveLength(1);
});

it('is tried again where the server asks for it, with longer pauses', async () => {
  const { familyId } = await aPerson();
  await tellOf(familyId);
  smtp.answers.push(451, 451);
  await send();
  expect(await deliveries(familyId)).toMatchObject([{ status: 'waiting', problem: 'smtp.451' }]);
  await send();
  clock.advance(MINUTE_MS);
  await send();
  clock.advance(MINUTE_MS);
  await send();
  expect(smtp.mails).toEqual([]);
  clock.advance(MINUTE_MS);
  await send();
  expect(smtp.mails).toHaveLength(1);
  expect(await deliveries(familyId)).toMatchObject([{ status: 'sent', attempts: 3 }]);
});

it('is given up after a day of trying, and the app has it still', async () => {
  const { familyId } = await aPerson();
  await tellOf(familyId);
  const began = clock.now().getTime();
  while ((await statuses(familyId))[0] === 'waiting') {
    smtp.answers.splice(0, 9, 450);
    await send();
    clock.advance(60 * MINUTE_MS);
  }
  const hours = (clock.now().getTime() - began) / 3_600_000;
  expect(hours).toBeGreaterThan(20);
  expect(hours).toBeLessThan(40);
  expect(await deliveries(familyId)).toMatchObject([{ status: 'failed', problem: 'smtp.450' }]);
  expect(await bench.rows.count('notifications', familyId)).toBe(1);
});

it('survives a server that hangs and one that is not there: the next one gets it', async () => {
  const { familyId } = await aPerson();
  await tellOf(familyId);
  const silent = await startSilentServer();
  await send(silent.url);
  silent.server.close();
  expect(await deliveries(familyId)).toMatchObject([{ status: 'waiting', problem: 'smtp.etimedout' }]); // prettier-ignore
  clock.advance(MINUTE_MS);
  await send('smtp://127.0.0.1:1');
  expect(await statuses(familyId)).toEqual(['waiting']);
  clock.advance(2 * MINUTE_MS);
  await send();
  expect(smtp.mails).toHaveLength(1);
});

it('to a mailbox that is gone ends the mails to it, and to nobody else', async () => {
  const [gone, there] = [await aPerson(), await aPerson()];
  smtp.refusals.set(gone.email, 550);
  for (const { familyId } of [gone, there]) await tellOf(familyId);
  await send();
  await tellOf(gone.familyId, 'Another');
  await send();
  expect(await statuses(gone.familyId)).toEqual(['failed', 'dropped']);
  expect(await statuses(there.familyId)).toEqual(['sent']);
  const stops = new MailStopRepository(bench.rows.database);
  expect(await stops.reasonOf(gone.email.toUpperCase())).toBe('bounced');
  expect(await stops.reasonOf(there.email)).toBeNull();
});

it('beyond the limit of a day becomes one in the evening', async () => {
  const { familyId } = await aPerson({ dailyLimit: 2 });
  const titles = ['one', 'two', 'three', 'four', 'five'];
  for (const title of titles) await tellOf(familyId, title);
  await send();
  expect(smtp.mails).toHaveLength(2);
  clock.advance(8 * 60 * MINUTE_MS);
  await send();
  expect(smtp.mails).toHaveLength(3);
  expect(header(smtp.mails[2]!.raw, 'Subject')).toBe('3 more messages of today');
  for (const title of titles.slice(2)) expect(smtp.mails[2]!.raw).toContain(title);
  // The next day counts anew.
  clock.advance(12 * 60 * MINUTE_MS);
  await tellOf(familyId, 'six');
  await send();
  expect(smtp.mails).toHaveLength(4);
});

it('is not sent to who left, wants it no more, or has done the task meanwhile', async () => {
  const [left, unwilling, done] = [await aPerson(), await aPerson(), await aPerson()];
  for (const { familyId } of [left, unwilling]) await tellOf(familyId);
  const taskId = await tellOf(done.familyId);
  const { dataSource } = bench.rows;
  await dataSource.query('DELETE FROM members WHERE account_id = $1', [left.accountId]);
  await dataSource.query(`UPDATE notification_preferences SET choices = '{"task-due":{"email":false}}' WHERE account_id = $1`, [unwilling.accountId]); // prettier-ignore
  await dataSource.query(`UPDATE tasks SET status = 'done', finished_at = now() WHERE id = $1`, [taskId]); // prettier-ignore
  await send();
  expect(smtp.mails).toEqual([]);
  for (const { familyId } of [left, unwilling, done])
    expect(await statuses(familyId)).toEqual(['dropped']);
});

it('of a hundred workers that die before they send is sent once each; of those that die after, again under the same id', async () => {
  const { familyId } = await aPerson({ dailyLimit: 50 });
  const taking = new DeliveryRepository(bench.rows.database);
  for (let i = 0; i < 10; i++) await tellOf(familyId, `task ${i}`);
  for (let death = 0; death < 100; death++) {
    const now = clock.now();
    const taken = await taking.take('email', { limit: 10, now, leaseUntil: new Date(now.getTime() + MINUTE_MS) }); // prettier-ignore
    expect(taken).toHaveLength(10);
    // What is held is left alone by all others.
    await send();
    clock.advance(MINUTE_MS);
  }
  expect(smtp.mails).toEqual([]);
  await send();
  expect(smtp.mails).toHaveLength(10);
  // Handed over, and dead before it was kept: nobody can know, so it goes again as the same mail.
  await bench.rows.dataSource.query(`UPDATE deliveries SET status = 'sending', send_at = $1`, [clock.now()]); // prettier-ignore
  await send();
  const ids = smtp.mails.map(({ raw }) => header(raw, 'Message-ID'));
  expect(ids).toHaveLength(20);
  expect(new Set(ids).size).toBe(10);
  expect(await bench.rows.count('notifications', familyId)).toBe(10);
});

it('invites by the address alone, and not any more where the invitation was taken back', async () => {
  const { familyId, accountId: by } = await aPerson();
  const invite = async (email: string) => {
    const invitation = await bench.rows.insert(anInvitation({ familyId, email }));
    const said = { familyId, recipientId: invitation.id, accountId: null, kind: 'invitation' as const, subjectId: invitation.id, occurrence: 'made', listed: true, data: { byAccountId: by, at: '2026-12-16T10:00:00.000Z' } }; // prettier-ignore
    await teller().tellInvited([said]);
    return invitation.id;
  };
  await invite('sam@example.org');
  const withdrawn = await invite('kim@example.org');
  await bench.rows.dataSource.query('DELETE FROM invitations WHERE id = $1', [withdrawn]);
  await send();
  expect(smtp.mails.map(({ to }) => to)).toEqual([['sam@example.org']]);
  expect(header(smtp.mails[0]!.raw, 'Subject')).toBe('Robin Rivers invites you to The Rivers family'); // prettier-ignore
});

it('is kept for the page of development where there is no server', async () => {
  const { familyId, email } = await aPerson();
  await tellOf(familyId);
  const { database } = bench.rows;
  const none = new MailConfig({ ...process.env, SMTP_URL: '' });
  const transport = new MailTransport(none, new KeptMailRepository(database));
  const needs = [new DeliveryRepository(database), new NotificationFactsRepository(database), new MailStopRepository(database), new ServiceKeyRepository(database)] as const; // prettier-ignore
  await new SendMails(...needs, transport, new MetricsService(), none, clock).run();
  const kept = await bench.rows.dataSource.getRepository(KeptMail).find();
  expect(kept).toMatchObject([{ recipient: email, subject: expect.stringContaining('Letter of intent') }]); // prettier-ignore
  expect(await statuses(familyId)).toEqual(['sent']);
});
